#include "app/words/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace creditdesk::words {

bool installTexts(QCoreApplication &app, Language language)
{
    auto *own = new QTranslator(&app);
    const bool english = language == Language::English;
    if (!own->load(english ? QStringLiteral("creditdesk_en") : QStringLiteral("creditdesk_zh_CN"), QStringLiteral(":/i18n")))
        return false;
    return QCoreApplication::installTranslator(own);
}

Language terminalLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

} // namespace creditdesk::words
