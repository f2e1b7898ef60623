#include "models/domain/classification_loader.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

std::variant<ClassRuleSet, QList<ClassFault>> loadRuleSet(const QByteArray &json, const QString &source,
                                                          const Catalogue &catalogue)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList{*fault};
    const auto &top = std::get<PlacedValue>(parsed);
    if (top.type != PlacedValue::Type::Object)
        return QList{ClassFault{top.line, top.column, {}, u"wrong_type"_s, u"a rule set is an object"_s}};
    QList<ClassFault> faults;
    ClassRuleSet out = ClassRuleReader(PlacedObject(&top, {}, &faults), catalogue, faults).read();
    out.source = source;
    out.digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
    if (faults.isEmpty())
        return out;
    std::stable_sort(faults.begin(), faults.end(), [](const ClassFault &a, const ClassFault &b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    const auto same = [](const ClassFault &a, const ClassFault &b) {
        return a.line == b.line && a.column == b.column && a.words == b.words;
    };
    faults.erase(std::unique(faults.begin(), faults.end(), same), faults.end());
    return faults;
}

ClassRuleSet ClassRuleReader::read()
{
    readHead();
    readGrades();
    m_inputs.read(m_top);
    m_out.inputs = m_inputs.inputs();
    readLines();
    readCaps();
    readExclusions();
    readThresholds();
    m_top.finish();
    m_inputs.checkUse();
    if (m_faults.isEmpty())
        checkReach();
    return std::move(m_out);
}

void ClassRuleReader::readHead()
{
    static const QRegularExpression kScale(u"^[a-z][a-z0-9_]*$"_s);
    static const QRegularExpression kId(u"^[A-Za-z0-9][A-Za-z0-9._-]*$"_s);
    m_out.id = m_top.text(u"id"_s);
    if (!m_out.id.isEmpty() && !kId.match(m_out.id).hasMatch())
        m_top.fault(u"id"_s, u"bad_id"_s, u"an id is made of letters, digits, \".\", \"_\" and \"-\""_s);
    m_out.scale = m_top.text(u"scale"_s);
    if (!m_out.scale.isEmpty() && !kScale.match(m_out.scale).hasMatch())
        m_top.fault(u"scale"_s, u"bad_id"_s, u"a scale's id is made of small letters, digits and \"_\""_s);
    m_out.version = m_top.text(u"version"_s);
    m_out.effectiveFrom = m_top.date(u"effective_from"_s, false);
    m_out.effectiveTo = m_top.date(u"effective_to"_s, true);
    if (m_out.effectiveTo.isValid() && m_out.effectiveTo < m_out.effectiveFrom)
        m_top.fault(u"effective_to"_s, u"date_order"_s, u"the last day lies before the first"_s);
    m_out.basis = m_top.text(u"basis"_s);
    m_out.owner = m_top.words(u"owner"_s);
    m_out.purpose = m_top.words(u"purpose"_s);
    m_out.basePoints = m_top.integer(u"base_points"_s);
    m_out.objectionCounts = m_top.optionalFlag(u"objection_counts"_s, true);
}

void ClassRuleReader::readGrades()
{
    QStringList seen;
    for (PlacedObject &row : m_top.objects(u"grades"_s, true)) {
        ClassGrade grade{row.text(u"id"_s), {row.text(u"zh"_s), row.text(u"en"_s)}, {}};
        ClassInputReader::noteId(row, grade.id, seen);
        row.finish();
        m_out.grades.append(grade);
    }
    if (m_out.grades.size() == 1)
        m_top.fault(u"grades"_s, u"grade_missing"_s, u"a scale has at least two grades"_s);
}

void ClassRuleReader::readThresholds()
{
    QList<std::optional<int>> points;
    m_thresholdRows = m_top.objects(u"thresholds"_s, true);
    QStringList named;
    for (PlacedObject &row : m_thresholdRows) {
        const QString grade = readGrade(row, u"grade"_s);
        const std::optional<int> atLeast = row.optionalInteger(u"at_least"_s);
        row.finish();
        const bool worst = !m_out.grades.isEmpty() && grade == m_out.grades.last().id;
        if (named.contains(grade))
            row.fault(u"grade"_s, u"threshold_twice"_s, u"the grade \"%1\" has two thresholds"_s.arg(grade));
        else if (worst && atLeast)
            row.fault(u"at_least"_s, u"threshold_of_worst"_s, u"the worst grade takes all points below; it has no threshold"_s);
        else if (!worst && !atLeast)
            row.fault({}, u"threshold_missing"_s, u"the grade \"%1\" needs \"at_least\""_s.arg(grade));
        named.append(grade);
        if (const int index = m_out.gradeIndex(grade); index >= 0)
            m_out.grades[index].atLeast = worst ? std::nullopt : atLeast;
    }
    for (const ClassGrade &grade : std::as_const(m_out.grades)) {
        if (!named.contains(grade.id))
            m_top.fault(u"thresholds"_s, u"threshold_missing"_s, u"the grade \"%1\" has no threshold"_s.arg(grade.id));
    }
    for (qsizetype i = 0; i + 2 < m_out.grades.size(); ++i) {
        const ClassGrade &better = m_out.grades.at(i), &worse = m_out.grades.at(i + 1);
        const qsizetype row = named.indexOf(worse.id);
        if (better.atLeast && worse.atLeast && *better.atLeast <= *worse.atLeast && row >= 0)
            m_thresholdRows[row].fault(u"at_least"_s, u"threshold_order"_s,
                                       u"\"%1\" must begin below \"%2\" (%3)"_s.arg(worse.id, better.id).arg(*better.atLeast));
    }
}

void ClassRuleReader::readLines()
{
    for (PlacedObject &row : m_top.objects(u"lines"_s, true)) {
        ClassLine line;
        line.id = row.text(u"id"_s);
        line.words = {row.text(u"zh"_s), row.text(u"en"_s)};
        line.basis = row.text(u"basis"_s);
        line.when = m_inputs.condition(row, line.input, row.has(u"points"_s));
        line.points = row.optionalInteger(u"points"_s).value_or(0);
        line.pointsEach = row.optionalInteger(u"points_each"_s).value_or(0);
        line.limit = row.optionalInteger(u"limit"_s);
        row.finish();
        ClassInputReader::noteId(row, line.id, m_termIds);
        checkPoints(row, line);
        m_out.lines.append(line);
    }
}

void ClassRuleReader::checkPoints(PlacedObject &row, const ClassLine &line)
{
    const bool fixed = row.has(u"points"_s), each = row.has(u"points_each"_s);
    if (fixed == each)
        row.fault({}, u"points_missing"_s, u"a line has either \"points\" or \"points_each\""_s);
    else if ((fixed && line.points == 0) || (each && line.pointsEach == 0))
        row.fault(fixed ? u"points"_s : u"points_each"_s, u"points_zero"_s, u"a line without points says nothing"_s);
    if (each && (!line.limit || *line.limit < std::abs(line.pointsEach)))
        row.fault(u"limit"_s, u"limit_missing"_s, u"\"points_each\" needs a \"limit\" that is not less than it"_s);
    if (fixed && line.limit)
        row.fault(u"limit"_s, u"unknown_member"_s, u"\"limit\" goes with \"points_each\""_s);
    if (each && m_inputs.unitOf(line.input) == ClassUnit::Days)
        row.fault(u"points_each"_s, u"unit_refused"_s, u"points for each day would change the class daily"_s);
}

QString ClassRuleReader::readGrade(PlacedObject &row, const QString &key)
{
    const QString grade = row.text(key);
    if (!grade.isEmpty() && m_out.gradeIndex(grade) < 0)
        row.fault(key, u"unknown_grade"_s, u"there is no grade \"%1\""_s.arg(grade));
    return grade;
}

void ClassRuleReader::readCaps()
{
    for (PlacedObject &row : m_top.objects(u"caps"_s, false)) {
        ClassCap cap;
        cap.id = row.text(u"id"_s);
        cap.words = {row.text(u"zh"_s), row.text(u"en"_s)};
        cap.basis = row.text(u"basis"_s);
        cap.when = m_inputs.condition(row, cap.input, true);
        cap.atBest = row.has(u"at_best"_s);
        if (cap.atBest == row.has(u"at_worst"_s))
            row.fault({}, u"cap_missing"_s, u"a cap has either \"at_best\" or \"at_worst\""_s);
        else
            cap.grade = readGrade(row, cap.atBest ? u"at_best"_s : u"at_worst"_s);
        row.finish();
        ClassInputReader::noteId(row, cap.id, m_termIds);
        m_out.caps.append(cap);
    }
}

void ClassRuleReader::readExclusions()
{
    for (PlacedObject &row : m_top.objects(u"exclusions"_s, false)) {
        ClassExclusion one;
        one.id = row.text(u"id"_s);
        one.words = {row.text(u"zh"_s), row.text(u"en"_s)};
        one.basis = row.text(u"basis"_s);
        one.when = m_inputs.condition(row, one.input, true);
        row.finish();
        ClassInputReader::noteId(row, one.id, m_termIds);
        m_out.exclusions.append(one);
    }
}

/// Every grade must be within what the lines can give, or its threshold is a mistake.
void ClassRuleReader::checkReach()
{
    qint64 most = m_out.basePoints, least = m_out.basePoints;
    for (const ClassLine &line : std::as_const(m_out.lines)) {
        const int size = line.pointsEach == 0 ? line.points : line.pointsEach > 0 ? *line.limit : -*line.limit;
        (size > 0 ? most : least) += size;
    }
    for (qsizetype i = 0; i < m_out.grades.size(); ++i) {
        const ClassGrade &grade = m_out.grades.at(i);
        const bool tooHigh = grade.atLeast && *grade.atLeast > most;
        const bool tooLow = i > 0 && m_out.grades.at(i - 1).atLeast.value_or(0) <= least;
        if (!tooHigh && !tooLow)
            continue;
        m_top.fault(u"thresholds"_s, u"grade_unreachable"_s,
                    u"points lie between %1 and %2, so that no subject has grade \"%3\""_s.arg(least).arg(most).arg(grade.id));
    }
}

} // namespace creditdesk::domain
