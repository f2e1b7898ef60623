// Steps that several tests take at the keyboard. They check as they go; a failed check is reported where it happened.
#pragma once

#include "tests/gui/job_window.h"

namespace creditdesk::test {

/// Types operator and password on the sign-in page and presses Enter.
void signIn(const JobWindow &job, const SandboxOperator &who, const QString &password);
/// Types `text` into the one box and waits until the organisation with the full file is listed under it.
void search(const JobWindow &job, const QString &text);
/// From the subject's page: an agent's request with this purpose, issued; ends on the page of reports.
void issueFromSubject(const JobWindow &job, const QString &purpose);
/// A copy of `path` with one bit changed in its middle; empty if that failed.
[[nodiscard]] QString tampered(const JobWindow &job, const QString &path);

} // namespace creditdesk::test
