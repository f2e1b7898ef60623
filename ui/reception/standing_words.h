// What the table says, in words for the window: what is missing, what stands against the request, what the clerk should know.
#pragma once

#include "app/services/reception.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class StandingWords
{
    Q_DECLARE_TR_FUNCTIONS(StandingWords)
public:
    [[nodiscard]] static QString text(const domain::Shortfall &shortfall);
    /// With the article it stands on, where there is one.
    [[nodiscard]] static QString withArticle(const domain::Shortfall &shortfall);
    /// What is still missing beside the button: the first in full, of the others how many.
    [[nodiscard]] static QString missing(const QList<domain::Shortfall> &shortfalls);
    [[nodiscard]] static QString hint(const QString &id, const domain::ReceptionRules &rules);
    [[nodiscard]] static const domain::Shortfall *refusal(const QList<domain::Shortfall> &shortfalls); ///< null: none
    /// What a service said with InvalidInput: words of the rules where they have some.
    [[nodiscard]] static QString rejected(const base::Failure &failure, const domain::ReceptionRules &rules);
    /// A print job's state as the register keeps it.
    [[nodiscard]] static QString print(const store::PrintRecord &record);
    /// Title of a draft: never a number, and of a person who is asked about nothing at all.
    [[nodiscard]] static QString draftTitle(const domain::VisitForm &form, const domain::Catalogue &catalogue);
};

} // namespace creditdesk::ui
