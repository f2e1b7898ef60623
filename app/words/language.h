// Our translations, compiled in under :/i18n. Texts in the code are English; the English file holds the plurals.
#pragma once

class QCoreApplication;

namespace creditdesk::words {

enum class Language : unsigned char { English, Chinese };

/// Installs our texts in that language; they live as long as `app`. False if they could not be loaded.
bool installTexts(QCoreApplication &app, Language language);

/// What the environment of a terminal asks for (LC_ALL, LC_MESSAGES, LANG): Chinese if it says so, else English.
[[nodiscard]] Language terminalLanguage();

} // namespace creditdesk::words
