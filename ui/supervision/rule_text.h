// A rule set as readable lines, and the way of a draft to being adopted in
// words.
#pragma once

#include "app/services/supervision.h"
#include "models/items/tree_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::TreeRow> rows(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue);
    /// What an input counts, in one sentence.
    [[nodiscard]] static QString input(const domain::ClassInput &input, const domain::ClassRuleSet &rules,
                                       const domain::Catalogue &catalogue);

    [[nodiscard]] static items::Cell state(const services::RuleDraft &draft);
    /// Who made, proposed, agreed or withdrew it, and when, and what comes next.
    [[nodiscard]] static QString story(const services::RuleDraft &draft);
    [[nodiscard]] static items::Cell standing(const services::RuleSetLine &set);
    [[nodiscard]] static QString story(const services::RuleSetLine &set);

private:
    [[nodiscard]] static items::TreeRow facts(const domain::ClassRuleSet &rules);
    [[nodiscard]] static items::TreeRow grades(const domain::ClassRuleSet &rules);
    [[nodiscard]] static items::TreeRow lines(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue);
    [[nodiscard]] static items::TreeRow caps(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue);
    [[nodiscard]] static items::TreeRow exclusions(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString records(const domain::ClassSelector &selector, const domain::Catalogue &catalogue);
    [[nodiscard]] static items::TreeRow inputRow(const QString &id, const QString &under, const domain::ClassRuleSet &rules,
                                                 const domain::Catalogue &catalogue);
};

} // namespace creditdesk::ui
