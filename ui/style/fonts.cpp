#include "ui/style/fonts.h"

#include "ui/style/metrics.h"

#include <QFontDatabase>

namespace depeche {

namespace {

QStringList installed(const QStringList &wanted)
{
    QStringList found;
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            found.append(family);
    }
    return found;
}

} // namespace

QFont uiFont(qreal scale)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList families = installed({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    if (!families.isEmpty())
        font.setFamilies(families);
    // Points, not pixels: they follow the screen's resolution and the desktop's text scaling.
    font.setPointSizeF(BaseFontPixels * 72 / 96 * scale);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont sized(const QFont &base, qreal designPixels)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * designPixels / BaseFontPixels);
    else
        font.setPixelSize(qRound(base.pixelSize() * designPixels / BaseFontPixels));
    return font;
}

QFont semibold(const QFont &base, qreal designPixels)
{
    QFont font = sized(base, designPixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QStringList articleSerifFamilies()
{
    return installed({QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"),
                      QStringLiteral("Charter"), QStringLiteral("Liberation Serif"),
                      QStringLiteral("DejaVu Serif")}) +
           QStringList{QStringLiteral("serif")};
}

QStringList articleSansFamilies()
{
    return installed({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("DejaVu Sans")}) +
           QStringList{QStringLiteral("sans-serif")};
}

} // namespace depeche
