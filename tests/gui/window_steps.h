// Steps that the tests of register, batch, authorisations and printing share: somebody signs in, a few requests are made, a
// picture is taken.
#pragma once

#include "tests/gui/job_window.h"

#include "app/services/reception.h"

namespace creditdesk::test {

/// Folder for pictures of the theme in use; made if it is not there.
[[nodiscard]] QString pictureFolder();
/// Signs in at the window as the first operator of `role`, after whoever works there was locked out.
void signInAs(const JobWindow &job, const QString &role);
/// An own report of the organisation with the full file, its papers declared as seen; its number.
[[nodiscard]] QString issueOwn(const JobWindow &job, const QString &code);
/// A request of a third party without authorisation: refused, with a slip; its number.
[[nodiscard]] QString refuse(const JobWindow &job, const QString &code);
/// A picture of a sheet of paper as PNG.
[[nodiscard]] QByteArray scannedPaper(int which = 0);

} // namespace creditdesk::test
