// Steps that the tests of the officer's desk share: organisations worth a measure, and typing a question under a matter.
#pragma once

#include "tests/gui/job_window.h"

namespace creditdesk::test {

/// On the list of severe breaches since forty days, and on the abnormal list, with arrears and a judgment: "SEV",
/// "ABN2", "ARR", "JUD".
[[nodiscard]] QString listedCode();
[[nodiscard]] QString listedName();
/// On the abnormal list and of the best tax class: "ABN", "TAX".
[[nodiscard]] QString mixedCode();
/// Both, as lines of the contract's schema.
[[nodiscard]] QByteArray officerLines();
/// Signs in as that operator of the sandbox ("officer.funds").
void signInAsOperator(const JobWindow &job, const QString &id);
/// The shipped plan under this id for a year of now, with ratios that draw some of four hundred organisations.
[[nodiscard]] QString inspectionPlanId();
[[nodiscard]] QByteArray inspectionPlan(QDate today);
[[nodiscard]] QByteArray inspectionOfficers(); ///< six, one of them recused towards listedCode()
/// Words in Latin letters that a person can read there, but for ids of plans and hashes.
[[nodiscard]] QString englishOnDesk(QWidget *page);
/// What creditdesk-draw-verify finds wrong; empty: nothing.
[[nodiscard]] QString drawFlaw(const QString &transcript, const QString &pool, const QString &certificate);
/// Text of a PDF.
[[nodiscard]] QString textOfPdf(const QString &path);

} // namespace creditdesk::test
