// One function a command. Each returns the exit status.
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/output.h"
#include "app/services/workstation.h"

namespace creditdesk::ctl {

struct Run {
    const Arguments &arguments;
    const Output &output;
    services::Workstation &workstation;
};

int enrol(const Run &run);
int settings(const Run &run);
int synchronise(const Run &run);
int outbox(const Run &run);
int diagnostics(const Run &run);
int status(const Run &run);
int search(const Run &run);
int subject(const Run &run);
int issueReport(const Run &run);
int registerBook(const Run &run);
int authorisation(const Run &run);
int voidReport(const Run &run);
int reprint(const Run &run);
int numbers(const Run &run);
int form(const Run &run);
int catalogue(const Run &run);
int planList(const Run &run); ///< catalogue list
int dashboard(const Run &run);
int indicators(const Run &run);
int classify(const Run &run);
int ruleSet(const Run &run);
int inspection(const Run &run);
int measure(const Run &run);
int commitment(const Run &run);
int openUnderMatter(const Run &run); ///< open
int warning(const Run &run);
int watch(const Run &run);
int checkCode(const Run &run);
int verify(const Run &run);
int mirror(const Run &run);
int audit(const Run &run);
int calendar(const Run &run);

/// If the home was open to others: once, because a home that was mended is private from then on.
void sayOpenHome(const Run &run);

/// What was entered wrongly, in the words that the window has for it, before the general ones.
int failedInput(const Run &run, const base::Failure &failure);

/// Signs in with --operator and --password-file; a usage failure if they are missing.
base::Result<services::Session> signIn(const Run &run);

} // namespace creditdesk::ctl
