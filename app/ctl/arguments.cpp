#include "app/ctl/arguments.h"

namespace creditdesk::ctl {

using base::Code;

namespace {

struct CommandShape {
    const char *name;
    int minWords, maxWords;
    const char *valueOptions; ///< space separated
    const char *switches;
    const char *usage;
};

constexpr CommandShape kCommands[] = {
    {"enrol", 0, 0, "platform ca code terminal district-cache", "",
     "enrol --platform URL --ca FILE --code CODE [--terminal NAME] [--district-cache URL]"},
    {"settings", 0, 0, "district-cache", "", "settings [--district-cache URL|none]"},
    {"sync", 0, 0, "accept-mass-change", "rebuild", "sync [--rebuild] [--accept-mass-change NUMBER_SHOWN]"},
    {"outbox", 1, 2, "reason body", "withdrawn",
     "outbox list [--withdrawn] | retry ID | withdraw ID --reason TEXT | mend ID --body FILE"},
    {"diagnostics", 0, 0, "out", "", "diagnostics [--out FILE]"},
    {"status", 0, 0, "", "", "status"},
    {"search", 1, 1, "limit", "", "search TEXT [--limit N]"},
    {"subject", 1, 1, "as-of known-at basis", "explain",
     "subject CODE [--as-of DATE] [--known-at DATE|TIME] [--basis TEXT] [--explain]"},
    {"report", 0, 1,
     "applicant purpose authorisation out person name visitor product areas from until matter case legal-document slip batch",
     "large-print no-summary",
     "report CODE [--name NAME]|--person FILE --applicant KIND --purpose TEXT [--authorisation FILE] --out FILE.pdf\n"
     "      [--visitor FILE] [--product organisation|special|person|no_record] [--areas A,B] [--from DATE] [--until DATE]\n"
     "      [--matter CODE --case NUMBER] [--legal-document NUMBER] [--large-print] [--no-summary] [--slip FILE.pdf]\n"
     "  report --batch FILE.csv --out DIR --applicant KIND --purpose TEXT"},
    {"register", 1, 2, "from until applicant result product by text limit out person", "",
     "register list|export [--from DATE] [--until DATE] [--applicant KIND] [--result R] [--product P] [--by OPERATOR] [--text "
     "T]\n"
     "      [--limit N] [--out FILE.csv] | register day DATE --out FILE.pdf | register subject CODE|--person FILE"},
    {"authorisation", 1, 2, "text limit reason", "",
     "authorisation list [--text T] [--limit N] | authorisation withdraw ID --reason TEXT"},
    {"void", 1, 1, "reason", "agree", "void NUMBER --reason TEXT, then by another operator: void NUMBER --agree"},
    {"reprint", 1, 1, "reason printer out", "", "reprint NUMBER --reason TEXT --printer QUEUE|--out FILE.pdf"},
    {"form", 1, 1, "subject person visitor applicant purpose matter case legal-document out", "",
     "form list | form ID --out FILE.pdf [--subject CODE|--person FILE] [--visitor FILE] [--applicant KIND] [--purpose TEXT]"},
    {"numbers", 0, 0, "", "", "numbers"},
    {"catalogue", 1, 2, "search limit", "",
     "catalogue matters|documents|areas|purposes: the ids that report takes\n"
     "  catalogue list data|behaviour|application [--search TEXT] [--limit N]"},
    {"dashboard", 0, 0, "district sector as-of out", "",
     "dashboard [--district D] [--sector S] [--as-of DATE] [--out FILE.csv|.xlsx|.pdf]"},
    {"indicators", 0, 0, "district sector first limit", "",
     "indicators [--district D] [--sector S] [--first N] [--limit N]: the second with its units, and N of the late ones from "
     "the "
     "first on"},
    {"classify", 0, 1, "scale on what-if backtest to", "explain way-out",
     "classify CODE [--scale risk|evaluation] [--on DATE] [--explain] | classify CODE --what-if FILE\n"
     "  classify CODE --way-out [--to GRADE] | classify --backtest FILE"},
    {"ruleset", 1, 2, "from", "",
     "ruleset list | check FILE | draft FILE | propose ID, then by another operator: agree ID | withdraw ID\n"
     "  ruleset again ID --from DAY: a proposed one whose first day has passed, from another day on; then the other agrees"},
    {"measure", 1, 2, "nature matter case measure grounds reason from until out result subject state", "all",
     "measure list [--nature mandatory|recommended|incentive] | check FILE | suggest CODE --matter M --case N\n"
     "  measure apply CODE --matter M --case N --measure X --grounds ID,ID --reason TEXT [--from DATE] [--until DATE]\n"
     "      [--out FILE.pdf] | uses [--subject CODE] [--state S] [--all] | show NUMBER | notice NUMBER --out FILE.pdf\n"
     "  measure feedback NUMBER --result R [--reason TEXT] | review | keep NUMBER --grounds ID,ID --reason TEXT\n"
     "  measure lift NUMBER --reason TEXT"},
    {"commitment", 2, 2, "matter case", "", "commitment check CODE --matter M --case N"},
    {"open", 1, 1, "matter case", "", "open CODE --matter M --case N: what the matter allows, and no more"},
    {"inspection", 1, 3, "source not-before value published reason plan result out", "preview",
     "inspection plans | check-plan FILE | take-plan FILE | check-officers FILE | take-officers FILE | list | show DRAW\n"
     "  inspection plan PLAN [--preview] | commit DRAW --source TEXT --not-before TIME\n"
     "  inspection value DRAW --value TEXT --published TIME [--source TEXT] | draw DRAW\n"
     "  inspection abort DRAW --reason TEXT | redraw DRAW --plan PLAN --reason TEXT | substitute DRAW CODE --reason TEXT\n"
     "  inspection result DRAW --result FILE.json | publish DRAW --out FILE.csv|.xlsx|.pdf\n"
     "  inspection transcript|pool|roster DRAW --out FILE | sheet DRAW OFFICER --out FILE.pdf | dossier DRAW CODE --out "
     "FILE.pdf\n"
     "  inspection papers DRAW --out DIR | certificate --out FILE.pem (whether a transcript is right: creditdesk-draw-verify)"},
    {"warning", 1, 2, "kind level state district owner subject text due order limit after reason to until", "mine",
     "warning list [--kind W01,W03] [--level red,orange] [--state open,taken,...] [--district D] [--owner OPERATOR] [--mine]\n"
     "      [--subject CODE] [--text T] [--due DATE] [--order deadline|severity|newest] [--limit N] [--after NEXT]\n"
     "  warning show ID | take ID | assign ID --to OPERATOR | note ID --text TEXT | snooze ID --until DATE\n"
     "  warning dismiss ID --until DATE --reason TEXT | close ID --reason TEXT (a red one: then another operator as well)\n"
     "  warning reopen ID --reason TEXT | undo ID | duty [--district D --to OPERATOR]"},
    {"watch", 1, 1000, "list file name matter case reason until", "all",
     "watch list [--all] | show LIST [--all] | add CODE...|--file FILE.csv --list LIST\n"
     "  watch add CODE...|--file FILE.csv --name NAME --matter M --reason TEXT --until DATE [--case NUMBER]\n"
     "  watch remove CODE... --list LIST | watch remove --list LIST: the list ends"},
    {"check-code", 0, 0, "kind", "", "check-code --kind uscc|identity < CODES"},
    {"verify", 0, 1, "qr", "", "verify FILE.pdf | verify --qr TEXT"},
    {"mirror", 1, 1, "", "", "mirror digest|check"},
    {"audit", 1, 1, "out", "", "audit verify | audit export [--out FILE]"},
    {"calendar", 2, 2, "working-days", "explain", "calendar add DATE --working-days N [--explain]"},
};
constexpr const char *kGlobalValues = "home operator password-file";
constexpr const char *kGlobalSwitches = "json help version";

bool listed(const char *list, const QString &option)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts).contains(option);
}

const CommandShape *shapeOf(const QString &command)
{
    for (const CommandShape &shape : kCommands) {
        if (command == QLatin1String(shape.name))
            return &shape;
    }
    return nullptr;
}

tl::unexpected<base::Failure> wrong(const QString &sentence)
{
    return base::fail(Code::InvalidInput, sentence);
}

/// Takes `--name value`, `--name=value` or `--switch` at `i`.
base::Done takeOption(Arguments &out, const QStringList &arguments, qsizetype &i, const CommandShape *shape)
{
    const QString text = arguments.at(i).mid(2);
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals);
    const bool isSwitch = listed(kGlobalSwitches, name) || (shape != nullptr && listed(shape->switches, name));
    const bool isValue = listed(kGlobalValues, name) || (shape != nullptr && listed(shape->valueOptions, name));
    if (!isSwitch && !isValue)
        return wrong(QStringLiteral("unknown option --%1").arg(name));
    if (out.values.contains(name))
        return wrong(QStringLiteral("option --%1 is given twice").arg(name));
    if (isSwitch) {
        if (equals >= 0)
            return wrong(QStringLiteral("option --%1 takes no value").arg(name));
        out.values.insert(name, {});
        return {};
    }
    if (equals >= 0) {
        out.values.insert(name, text.mid(equals + 1));
        return {};
    }
    if (i + 1 >= arguments.size())
        return wrong(QStringLiteral("option --%1 needs a value").arg(name));
    out.values.insert(name, arguments.at(++i));
    return {};
}

/// The command is the first word that is neither an option nor a global option's value.
QString findCommand(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &text = arguments.at(i);
        if (!text.startsWith(QStringLiteral("--")))
            return text;
        if (listed(kGlobalValues, text.mid(2)))
            ++i;
    }
    return {};
}

} // namespace

QDate dayOf(const QString &text)
{
    static constexpr qsizetype kDayLength = 10; // Qt takes a day with anything behind it
    return text.size() == kDayLength ? QDate::fromString(text, Qt::ISODate) : QDate();
}

base::Result<QDate> dateOption(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate date = dayOf(arguments.value(option));
    if (!date.isValid())
        return wrong(QStringLiteral("--%1 takes a date, YYYY-MM-DD").arg(option));
    return date;
}

base::Result<Arguments> parseArguments(const QStringList &arguments)
{
    Arguments out;
    out.command = findCommand(arguments);
    const CommandShape *shape = shapeOf(out.command);
    if (shape == nullptr && !out.command.isEmpty())
        return wrong(QStringLiteral("unknown command %1").arg(out.command));

    bool commandSeen = false;
    bool onlyWords = false; // after "--"
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &text = arguments.at(i);
        if (!onlyWords && text == QStringLiteral("--")) {
            onlyWords = true;
        } else if (!onlyWords && text.startsWith(QStringLiteral("--"))) {
            TRY_DONE(takeOption(out, arguments, i, shape));
        } else if (!commandSeen && !onlyWords) {
            commandSeen = true;
        } else {
            out.words.append(text);
        }
    }
    if (out.has(QStringLiteral("help")) || out.has(QStringLiteral("version")))
        return out;
    if (shape == nullptr)
        return wrong(QStringLiteral("a command is needed"));
    if (out.words.size() < shape->minWords || out.words.size() > shape->maxWords)
        return wrong(QStringLiteral("usage: creditdeskctl %1").arg(QLatin1String(shape->usage)));
    return out;
}

QString usageText()
{
    QString text = QStringLiteral("creditdeskctl [--home DIR] [--operator ID --password-file FILE] [--json] COMMAND\n\n");
    for (const CommandShape &shape : kCommands)
        text += QStringLiteral("  ") + QLatin1String(shape.usage) + u'\n';
    text += QStringLiteral(
        "\nKIND: self agent third_party administrative_organ judicial_organ (an organ: --matter and --case, or "
        "--legal-document\n"
        "and --case with --visitor)\n"
        "--person FILE: {\"document_type\": \"resident_identity\", \"number\": \"...\", \"name\": \"...\"}\n"
        "--visitor FILE: the same of who stands at the window, with \"organisation\", \"organisation_code\" and, to list the "
        "papers,\n"
        "  \"documents\": [{\"kind\", \"number\", \"holder\", \"original\", \"sealed\"}]; catalogue documents has the ids\n"
        "--authorisation FILE: its scan (PNG, JPEG, PDF), or JSON: grantor_type, grantor_name, grantor_code, grantee_name, "
        "purpose,\n"
        "  scope ([\"all\"] or record kinds), valid_from, valid_until, signed_on, image (a file beside it); if need be\n"
        "  grantor_document_type, grantee_code, several_uses. A scan alone stands for this request and covers all of it\n"
        "--batch FILE.csv: a column of credit codes (its head: code, or the Chinese name), if need be one of names; UTF-8, "
        "UTF-16 with mark or GB18030\n"
        "Exit status: 0 done, 2 usage (also: a file that was named cannot be read), 3 not permitted, 4 not found,\n"
        "5 platform unreachable (the work is kept), 6 integrity or signature failure, 7 refused by a rule of the field,\n"
        "8 this computer (no space, --out or stdout cannot be written, no print system, in use by another process), 130 "
        "interrupted\n"
        "(Ctrl+C or SIGTERM; what was fetched is kept), 141 whoever read the output has ended; 1 anything else.\n");
    return text;
}

} // namespace creditdesk::ctl
