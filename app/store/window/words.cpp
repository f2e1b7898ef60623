#include "app/store/window/words.h"

#include "app/store/search/name_text.h"

namespace creditdesk::store {
namespace {

constexpr char32_t kBoundary = 0xE000; // of private use, which FTS5 takes for a word; nobody types it

bool isOfARun(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
}

struct Words {
    QString text;           ///< separated by spaces
    bool endsInRun = false; ///< the last word is one of letters and digits
};

Words wordsOf(const QString &field)
{
    const QByteArray utf8 = field.toUtf8();
    Words words;
    for (const char32_t c : foldUtf8({utf8.constData(), static_cast<std::size_t>(utf8.size())})) {
        const bool run = isOfARun(c);
        if (!run && !QChar::isLetterOrNumber(c)) {
            words.endsInRun = false;
            continue;
        }
        if (!words.text.isEmpty() && !(run && words.endsInRun))
            words.text += u' ';
        words.text += QString::fromUcs4(&c, 1);
        words.endsInRun = run;
    }
    words.endsInRun = !words.text.isEmpty() && isOfARun(words.text.back().unicode());
    return words;
}

} // namespace

QString indexedWords(const QStringList &fields)
{
    QStringList all;
    for (const QString &field : fields) {
        if (const Words words = wordsOf(field); !words.text.isEmpty())
            all.append(words.text);
    }
    return all.join(u' ' + QString::fromUcs4(&kBoundary, 1) + u' ');
}

QString searchedWords(const QString &text)
{
    QStringList phrases;
    const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Words words = wordsOf(part);
        if (!words.text.isEmpty()) // within quotes FTS5 takes everything literally, and there is no quote among our words
            phrases.append(u'"' + words.text + (words.endsInRun ? QStringLiteral("\" *") : QStringLiteral("\"")));
    }
    return phrases.join(QStringLiteral(" AND "));
}

} // namespace creditdesk::store
