// The language of the window. Texts in the code are English; translations are compiled in under :/i18n.
#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace creditdesk::ui {

/// Installs our translation and Qt's own for `locale`, and makes it the default locale. Chinese if we have none for it.
/// False if our own translation could not be loaded.
bool installTranslators(QCoreApplication &app, const QLocale &locale = QLocale(QLocale::Chinese, QLocale::China));

/// Whether names from the catalogue are to be shown in Chinese.
[[nodiscard]] bool speaksChinese();

} // namespace creditdesk::ui
