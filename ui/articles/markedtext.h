#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>
#include <utility>

class QPainter;

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
    QColor ink;
    QColor hitInk;
    QColor hitGround;
    int lines = 1;
    Breaks breaks = Breaks::Full;
    Qt::LayoutDirection side = Qt::LeftToRight; ///< where lines begin; the text finds its own direction
};

/// Lines divide the height of @p box equally.
void paintMarkedText(QPainter *painter, const MarkedText &marked, const QRect &box);

} // namespace depeche
