// Reads and checks resources/catalogue. Internal to models/domain: callers use Catalogue::load.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/strict_json.h"

#include <functional>
#include <optional>

namespace creditdesk::domain {

class CatalogueLoader
{
public:
    explicit CatalogueLoader(QString root) : m_root(std::move(root)) {}
    [[nodiscard]] std::optional<Catalogue> load(QString *why);

private:
    /// Opens one file and hands its top object to `read`; false (with m_why set) if anything about it is wrong.
    bool readFile(const QString &name, const std::function<void(StrictObject &)> &read);
    bool readTerms(const QString &name, QList<Term> &terms);
    bool readCalendar();
    bool readReception();
    bool readMasking();
    bool readClassWays();
    bool readClassRules();
    bool readPlan();
    bool readMeasures();
    void readKinds(StrictObject &top);
    void readRoles(StrictObject &top);
    void readApplicants(StrictObject &top);
    void readRuleSets(StrictObject &top);
    void readTemplate(StrictObject &top);
    bool readTemplates();

    QString m_root;
    QString m_why;
    Catalogue m_out;
};

/// What must hold between the files (catalogue_checks.cpp). The first breach in words, empty if there is none.
[[nodiscard]] QString catalogueBreach(const Catalogue &catalogue, const QList<ReportTemplate> &templates);

} // namespace creditdesk::domain
