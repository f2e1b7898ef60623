#include "ui/theme/language.h"

#include "app/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace creditdesk::ui {

bool installTranslators(QCoreApplication &app, const QLocale &locale)
{
    const bool english = locale.language() == QLocale::English;
    const QLocale chosen =
        english ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China);
    QLocale::setDefault(chosen);

    auto *qt = new QTranslator(&app);
    if (qt->load(chosen, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);

    return words::installTexts(app, english ? words::Language::English : words::Language::Chinese);
}

bool speaksChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace creditdesk::ui
