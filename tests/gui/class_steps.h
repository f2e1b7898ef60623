// Steps that the tests of classes and rule sets share: a subject worth explaining, what a page says, figures read off a table.
#pragma once

#include "tests/gui/job_window.h"

#include "app/services/supervision.h"

#include <QStringList>

#include <functional>

namespace creditdesk::test {

/// Code of an organisation of the city whose class on `scale` is as `wanted` says; empty if there is none.
[[nodiscard]] QString subjectWith(const JobWindow &job, const QString &scale,
                                  const std::function<bool(const services::ExplainedClass &)> &wanted);
/// A record that counts in a line that takes points away; empty if there is none.
[[nodiscard]] QString harmfulRecord(const services::ExplainedClass &one, const QString &kind);
/// Opens the file of the organisation `code` from the one box, by keys alone.
void openFile(const JobWindow &job, const QString &code);
/// "+1,020", "−35" as a number.
[[nodiscard]] int readPoints(const QString &text);
/// Every text that a person can read below `root`: labels, buttons, tabs, cells.
[[nodiscard]] QStringList visibleTexts(QWidget *root);
/// Words in Latin letters among `texts`, of four letters and more, without the names of keys and ids of the catalogue.
[[nodiscard]] QStringList englishWords(const QStringList &texts);
[[nodiscard]] bool writeText(const QString &path, const QByteArray &text);

} // namespace creditdesk::test
