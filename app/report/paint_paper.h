// From model to pages, for every kind of paper that is laid out as a document.
#pragma once

#include "app/report/document.h"
#include "app/report/issue.h"
#include "app/report/pdf_surface.h"
#include "app/report/qr_symbol.h"

namespace creditdesk::report {

[[nodiscard]] base::Result<Rendered> paintPaper(const Model &model, const QrSymbol &qr, Paper paper, const PdfFacts &facts);

} // namespace creditdesk::report
