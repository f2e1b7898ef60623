// What `report` is told on the command line and in files, as the window's own form. Numbers of persons come from files only: a
// command line is visible to every user of the machine.
#pragma once

#include "app/ctl/commands.h"
#include "app/store/window_book.h"
#include "models/domain/visit.h"

namespace creditdesk::ctl {

/// The form of a report or a batch; InvalidInput says what is wrong. An authorisation is not in it yet.
base::Result<domain::VisitForm> requestForm(const Run &run, bool batch);
/// {"document_type", "number", "name"} of `path`; nothing else may be in it.
base::Result<domain::PersonIdentity> readPerson(const QString &path);
struct GivenAuthorisation {
    store::Authorisation fields;
    QByteArray image;
};
/// JSON with the fields of an authorisation and the name of its image, or the image alone: then it is of this subject for this
/// visitor and purpose, once, today.
base::Result<GivenAuthorisation> readAuthorisation(const QString &path, const domain::VisitForm &form, QDate today);

} // namespace creditdesk::ctl
