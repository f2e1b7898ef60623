// The fixed words of the printed form. The form is Chinese by law and is not translated with the program; what changes with
// the edition of the report (chapters, notes, the text of an empty chapter) is template data in resources/catalogue.
#pragma once

#include <QStringView>

namespace creditdesk::report::wording {

// first page
inline constexpr QStringView reportNumber = u"报告编号";
inline constexpr QStringView issuedAt = u"出具时间";
inline constexpr QStringView dataAsOf = u"数据截至";
inline constexpr QStringView issuer = u"出具单位";
inline constexpr QStringView issuedIn = u"出具地点";
inline constexpr QStringView edition = u"报告版本";
inline constexpr QStringView scanToVerify = u"扫码核验";
inline constexpr QStringView summary = u"信用信息概要";
inline constexpr QStringView subjectSummary = u"信息主体";
inline constexpr QStringView countUnit = u"条";
inline constexpr QStringView notes = u"报告说明";
inline constexpr QStringView formNotes = u"说明";

// head and chapter one (market-entity registration items)
inline constexpr QStringView name = u"名称";
inline constexpr QStringView creditCode = u"统一社会信用代码";
inline constexpr QStringView legalRepresentative = u"法定代表人（负责人）";
inline constexpr QStringView founded = u"成立日期";
inline constexpr QStringView address = u"住所";
inline constexpr QStringView applicant = u"申请人";
inline constexpr QStringView purpose = u"查询用途";
inline constexpr QStringView ruleSet = u"适用规则集";
inline constexpr QStringView subjectKind = u"主体类型";
inline constexpr QStringView registrationNo = u"注册号";
inline constexpr QStringView status = u"登记状态";
inline constexpr QStringView capital = u"注册资本";
inline constexpr QStringView capitalUnit = u"万元";
inline constexpr QStringView scope = u"经营范围";
inline constexpr QStringView registrar = u"登记机关";
inline constexpr QStringView district = u"所在区";
inline constexpr QStringView sector = u"行业门类";
inline constexpr QStringView basis = u"查询依据";
inline constexpr QStringView basisRule = u"依据编号";
inline constexpr QStringView chosenAreas = u"所选领域";
inline constexpr QStringView chosenKinds = u"信息类别";
inline constexpr QStringView chosenPeriod = u"所选期间";
inline constexpr QStringView scopeOfQuery = u"查询范围";
inline constexpr QStringView publicOnly = u"仅公开信息（公示期内）";
inline constexpr QStringView fromTo = u"%1 至 %2";
inline constexpr QStringView openStart = u"不限";
inline constexpr QStringView openEnd = u"出具日";
inline constexpr QStringView listComma = u"、";
inline constexpr QStringView outOfScope = u"不在本次查询范围内";

// a natural person
inline constexpr QStringView personName = u"姓名";
inline constexpr QStringView documentType = u"证件类型";
inline constexpr QStringView documentNumber = u"证件号码";
inline constexpr QStringView born = u"出生日期";
inline constexpr QStringView verified = u"核验情况";
inline constexpr QStringView verifiedWords = u"证件类型、证件号码和姓名三项一致";
inline constexpr QStringView queryParts = u"%1；%2；用途：%3；依据：%4";
inline constexpr QStringView thisVisit = u"（本次查询）";
inline constexpr QStringView freeReports = u"免费查询";
inline constexpr QStringView freeReportsWords = u"每年 %1 次；本年度此前已使用 %2 次";

// no record, refusal
inline constexpr QStringView storeHolds = u"%1 条记录；数据截至 %2";
inline constexpr QStringView storeAsked = u"实时查询；数据截至 %1";
inline constexpr QStringView visitorName = u"申请人姓名";
inline constexpr QStringView visitorOrganisation = u"申请单位";
inline constexpr QStringView subjectOfQuery = u"查询对象";
inline constexpr QStringView article = u"依据";
inline constexpr QStringView reason = u"理由";
inline constexpr QStringView missing = u"缺少";

// summary in plain words
inline constexpr QStringView plainSummary = u"一页看懂这份报告";
inline constexpr QStringView whatItHolds = u"载有什么";
inline constexpr QStringView whatExpires = u"期限（窗口查询、网上公示）";
inline constexpr QStringView whatIsDisputed = u"正在异议处理";
inline constexpr QStringView whatIsOpenToObjection = u"可以提出异议";
inline constexpr QStringView whatOneMayDo = u"可以做什么";
inline constexpr QStringView countOf = u"%1 %2 条";
inline constexpr QStringView holdsCount = u"共 %1 条信息：%2。";
inline constexpr QStringView holdsNothing = u"查询期内没有可以列示的信息。";
inline constexpr QStringView nothingExpires = u"本报告没有设查询期限的信息。";
inline constexpr QStringView nothingDisputed = u"没有正在异议处理的信息。";
inline constexpr QStringView andMore = u"其余 %1 条见正文。";
inline constexpr QStringView queryUntil = u"查询至 %1";
inline constexpr QStringView publishedUntil = u"，公示至 %1";
inline constexpr QStringView colon = u"：";
inline constexpr QStringView ellipsis = u"…";

// items
inline constexpr QStringView itemHeading = u"第 %1 条";
inline constexpr QStringView continued = u"（续）";
inline constexpr QStringView source = u"数据来源单位";
inline constexpr QStringView sourceCode = u"数据来源单位统一社会信用代码";
inline constexpr QStringView decided = u"认定日期";
inline constexpr QStringView objectionMark = u"【异议标注】信息主体对本条信息提出异议，正在核查处理中。";
inline constexpr QStringView notStated = u"—";

// running head, foot
inline constexpr QStringView printedAt = u"打印时间";
inline constexpr QStringView operatorName = u"经办";
inline constexpr QStringView copyStamp = u"第 %1 份打印件 · %2 · %3 · 纸质件不带电子签名，以签名文件为准";
inline constexpr QStringView pageOf = u"第 %1 页 共 %2 页";

} // namespace creditdesk::report::wording
