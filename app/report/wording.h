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

// head and chapter one (market-entity registration items)
inline constexpr QStringView name = u"名称";
inline constexpr QStringView creditCode = u"统一社会信用代码";
inline constexpr QStringView legalRepresentative = u"法定代表人(负责人)";
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

// items
inline constexpr QStringView itemHeading = u"第 %1 条";
inline constexpr QStringView continued = u"(续)";
inline constexpr QStringView source = u"数据来源单位";
inline constexpr QStringView sourceCode = u"数据来源单位统一社会信用代码";
inline constexpr QStringView decided = u"认定日期";
inline constexpr QStringView objectionMark = u"【异议标注】信息主体对本条信息提出异议，正在核查处理中。";
inline constexpr QStringView notStated = u"—";

// running head, foot
inline constexpr QStringView operatorName = u"经办";
inline constexpr QStringView pageOf = u"第 %1 页 共 %2 页";

} // namespace creditdesk::report::wording
