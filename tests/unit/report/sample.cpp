#include "tests/unit/report/sample.h"

namespace creditdesk::report::sample {

namespace {

using namespace Qt::StringLiterals;

Item licence(int i)
{
    Item item;
    item.heading = u"第 %1 条  食品经营许可决定书"_s.arg(i);
    item.recordId = u"XK%1"_s.arg(i);
    item.fields = {
        {u"行政许可决定文书名称"_s, u"准予食品经营许可决定书"_s},
        {u"行政许可决定文书号"_s, u"沪浦市监许准〔2025〕第 %1 号"_s.arg(1000 + i)},
        {u"许可类别"_s, u"普通"_s},
        {u"许可证书名称"_s, u"食品经营许可证"_s},
        {u"许可编号"_s, u"JY1310115%1"_s.arg(100000 + i)},
        {u"许可内容"_s,
         u"热食类食品制售;预包装食品销售(含冷藏冷冻食品),散装食品销售(不含熟食);仅限在登记住所经营,不得从事网络经营。"_s},
        {u"许可决定日期"_s, u"2025-03-%1"_s.arg(1 + i % 28, 2, 10, QLatin1Char('0'))},
        {u"有效期自"_s, u"2025-04-01"_s},
        {u"有效期至"_s, u"2030-03-31"_s},
        {u"许可机关"_s, u"浦东新区市场监督管理局"_s},
        {u"许可机关统一社会信用代码"_s, u"11310115MA9TE5T20W"_s},
        {u"数据来源单位"_s, u"浦东新区市场监督管理局"_s}};
    return item;
}

Item penalty(int i)
{
    Item item;
    item.heading = u"第 %1 条  沪市监浦处〔2024〕%2 号"_s.arg(i).arg(200 + i);
    item.recordId = u"CF%1"_s.arg(i);
    if (i == 1)
        item.marks = {u"【异议标注】信息主体对本条信息提出异议，正在核查处理中。"_s};
    item.fields = {
        {u"行政处罚决定书文号"_s, u"沪市监浦处〔2024〕%1 号"_s.arg(200 + i)},
        {u"违法行为类型"_s, u"发布虚假广告"_s},
        {u"违法事实"_s,
         u"当事人在其经营场所及自建网站发布含有绝对化用语的商品宣传,内容与实际不符,误导消费者,自 2023 年 11 月起至检查之日止持续约四个月,经责令改正后已停止发布。"_s},
        {u"处罚依据"_s, u"《中华人民共和国广告法》第五十五条第一款"_s},
        {u"处罚类别"_s, u"罚款;警告"_s},
        {u"处罚内容"_s, u"责令停止发布违法广告,在相应范围内消除影响,罚款人民币贰万元整。"_s},
        {u"罚款金额"_s, u"2.00 万元"_s},
        {u"处罚决定日期"_s, u"2024-03-18"_s},
        {u"处罚机关"_s, u"浦东新区市场监督管理局"_s},
        {u"处罚机关统一社会信用代码"_s, u"11310115MA9TE5T20W"_s},
        {u"数据来源单位"_s, u"浦东新区市场监督管理局"_s}};
    return item;
}

Chapter records(const QString &numeral, const QString &title, QList<Section> sections = {})
{
    Chapter chapter;
    chapter.numeral = numeral;
    chapter.title = title;
    chapter.sections = std::move(sections);
    chapter.emptyText = u"查询期内无相关信息"_s;
    return chapter;
}

Section section(const QString &title, int count, Item (*make)(int))
{
    Section section{title, {}};
    for (int i = 1; i <= count; ++i)
        section.items.append(make(i));
    return section;
}

} // namespace

Model model(int licences, int penalties)
{
    Model m;
    m.templateId = u"organisation"_s;
    m.templateVersion = u"V2.0-SH.1"_s;
    m.title = u"法人和非法人组织公共信用信息报告"_s;
    m.context = {u"20261123101545A3F7K2QF"_s,
                 QDateTime({2026, 11, 23}, {10, 15, 45}, Qt::OffsetFromUTC, 8 * 3600),
                 u"市公共信用信息服务中心"_s,
                 u"浦东新区市民中心"_s,
                 u"3 号窗口"_s,
                 u"张三"_s,
                 u"clerk01"_s,
                 u"企业代理人"_s,
                 u"招标投标"_s,
                 u"SH-2017.1"_s};
    m.dataAsOf = QDateTime({2026, 11, 23}, {1, 42, 0}, Qt::UTC);
    m.subjectName = u"上海𠮷𣲗人用联合重工(集团)有限公司"_s;
    m.subjectCode = u"91310115MA9TE5T122"_s;
    m.head = {{u"名称"_s, m.subjectName},
              {u"统一社会信用代码"_s, m.subjectCode},
              {u"法定代表人（负责人）"_s, u"王䶮"_s},
              {u"成立日期"_s, u"2009-05-06"_s},
              {u"住所"_s, u"上海市浦东新区张江路 1234 弄 56 号 7 幢 890 室"_s},
              {u"申请人"_s, u"企业代理人"_s},
              {u"查询用途"_s, u"招标投标"_s},
              {u"适用规则集"_s, u"SH-2017.1"_s}};
    m.counts = {{u"行政管理"_s, licences + penalties},
                {u"诚实守信"_s, 0},
                {u"严重失信"_s, 0},
                {u"经营异常"_s, 0},
                {u"信用承诺"_s, 0},
                {u"信用评价"_s, 0},
                {u"司法判决"_s, 0},
                {u"其他"_s, 0}};
    Chapter basics = records(u"一"_s, u"登记注册基础信息"_s);
    basics.basics = m.head.mid(0, 5);
    basics.basics.append({u"注册资本"_s, u"5000 万元"_s});
    basics.basics.append(
        {u"经营范围"_s,
         u"许可项目:特种设备制造;建设工程施工。一般项目:重型机械制造、销售、租赁与维修;技术服务、技术开发、技术咨询;货物进出口(依法须经批准的项目,经相关部门批准后方可开展经营活动)。"_s});
    m.chapters.append(basics);
    QList<Section> administration;
    if (licences > 0)
        administration.append(section(u"行政许可"_s, licences, licence));
    if (penalties > 0)
        administration.append(section(u"行政处罚"_s, penalties, penalty));
    m.chapters.append(records(u"二"_s, u"行政管理信息"_s, administration));
    m.chapters.append(records(u"三"_s, u"诚实守信相关荣誉信息"_s));
    m.chapters.append(records(u"四"_s, u"严重失信主体名单信息"_s));
    m.chapters.append(records(u"八"_s, u"司法判决及执行信息"_s));
    Chapter advice = records(u"十"_s, u"信用状况提升建议"_s);
    advice.paragraphs = {u"建议秉持诚信理念，合法有序开展经营活动。"_s};
    m.chapters.append(advice);
    m.chapters.append(records(QString(), u"公共信用信息地方补充内容"_s));
    m.notes = {
        u"本报告依据市公共信用信息服务平台在报告载明的数据截止时间所归集的信息生成，客观列示，不作评分、评级或结论性判断。"_s,
        u"处于异议处理期间的信息，在该条信息旁作异议标注。"_s};
    return m;
}

QStringList texts(const Model &m)
{
    QStringList all{m.title,        m.context.number,   m.context.issuer,
                    m.context.hall, m.context.terminal, m.context.operatorName,
                    m.subjectName,  m.subjectCode};
    const auto fields = [&all](const QList<Field> &list) {
        for (const Field &field : list)
            all << field.label << field.value;
    };
    fields(m.head);
    for (const Count &count : m.counts)
        all << count.label << QString::number(count.number);
    for (const Chapter &chapter : m.chapters) {
        all << chapter.title << chapter.paragraphs;
        fields(chapter.basics);
        for (const Section &section : chapter.sections) {
            all << section.title;
            for (const Item &item : section.items) {
                all << item.heading << item.marks;
                fields(item.fields);
            }
        }
    }
    return all << m.notes;
}

} // namespace creditdesk::report::sample
