// Text set by Pango for a cairo surface in points: measured once, painted where the pages put it. No markup anywhere; the
// base direction is always left to right. One Typesetter a thread at a time (Pango's font map is the thread's own).
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

typedef struct _cairo cairo_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;

namespace creditdesk::report {

/// Families the paper needs, in order of preference: the face of the page, then those that hold rare characters.
[[nodiscard]] QStringList paperFamilies();

enum class Style : quint8 { Title, Chapter, Section, ItemHead, Body, Label, Mark, Figure, Small, Tiny };
enum class Align : quint8 { Left, Centre, Right };

/// A set paragraph. Copies share the same layout.
class SetText
{
public:
    SetText() = default;
    explicit SetText(PangoLayout *owned);
    [[nodiscard]] bool isEmpty() const { return !m_layout; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] std::vector<double> lineHeights() const;
    /// Paints with the upper left corner at (x, y).
    void paint(cairo_t *page, double x, double y) const;
    /// Paints the lines [from, to), to < 0 meaning all that are left, with the upper left corner of the first at (x, y).
    void paintLines(cairo_t *page, double x, double y, int from, int to) const;
    /// Adds the outlines to the current path: seen, but not text for those who extract it.
    void outline(cairo_t *page, double x, double y) const;
    [[nodiscard]] double width() const;
    /// How many UTF-16 units of the first line stand left of `x`.
    [[nodiscard]] qsizetype charactersBefore(double x) const;

private:
    std::shared_ptr<PangoLayout> m_layout;
    double m_height = 0;
};

class Typesetter
{
public:
    /// Large print sets the body in 16 pt and the rest to match.
    explicit Typesetter(bool largePrint = false);
    /// Sets `text`, wrapped to `width` points (0: one line as wide as it needs). Characters that no font holds are printed as
    /// [U+XXXX], so that nothing vanishes.
    [[nodiscard]] SetText set(const QString &text, Style style, double width = 0, Align align = Align::Left) const;
    /// One line, shortened with an ellipsis if it is wider than `width`.
    [[nodiscard]] SetText setShortened(const QString &text, Style style, double width, Align align = Align::Left) const;
    /// Like set(); the same words in the same style and width are set only once.
    [[nodiscard]] SetText setOnce(const QString &text, Style style, double width);

private:
    std::shared_ptr<PangoContext> m_context;
    bool m_largePrint = false;
    struct Words {
        QString text;
        Style style;
        double width;
        bool operator==(const Words &) const = default;
        friend size_t qHash(const Words &words, size_t seed) noexcept
        {
            return qHashMulti(seed, words.text, static_cast<int>(words.style), words.width);
        }
    };
    QHash<Words, SetText> m_once;
};

} // namespace creditdesk::report
