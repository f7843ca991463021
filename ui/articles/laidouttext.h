#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>
#include <memory>
#include <utility>
#include <vector>

class QPainter;
class QTextLayout;

namespace depeche {

/// One or two lines of text with what was searched for marked in it; the last line ends in an ellipsis if there is
/// more.
struct MarkedText
{
    enum class Breaks {
        Full,     ///< each line as long as it can be
        Balanced, ///< two lines of about the same length: no single word on the second
    };

    QString text;
    QList<std::pair<qsizetype, qsizetype>> hits; ///< start and length, UTF-16
    QFont font;
    QColor hitInk;
    QColor hitGround;
    int width = 0;
    int lines = 1; ///< at most
    Breaks breaks = Breaks::Full;
    Qt::LayoutDirection side = Qt::LeftToRight; ///< where lines begin; the text finds its own direction
};

/// A MarkedText broken into lines and shaped, which takes a hundred times as long as painting it. GUI thread.
class LaidOutText final
{
public:
    explicit LaidOutText(const MarkedText &marked);
    ~LaidOutText();
    LaidOutText(const LaidOutText &) = delete;
    LaidOutText &operator=(const LaidOutText &) = delete;

    int lines() const { return int(m_lines.size()); }
    /// Of the longest line.
    qreal width() const;
    /// Lines divide the height of @p box equally; it is as wide as the text was laid out for.
    void paint(QPainter *painter, const QColor &ink, const QRect &box) const;

private:
    struct Line
    {
        const QTextLayout *layout = nullptr;
        int number = 0;
    };

    void layOut(const MarkedText &marked, const QString &text);
    void addCut(const MarkedText &marked, const QString &text, qsizetype from);
    QTextLayout &makeLayout(const MarkedText &marked, const QString &text, qsizetype from);

    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<Line> m_lines;
    Qt::LayoutDirection m_side;
    qreal m_height = 0; ///< of a line of the font
    qreal m_ascent = 0;
};

} // namespace depeche
