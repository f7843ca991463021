#pragma once

#include <QString>
#include <QStringList>

namespace depeche {

enum class Typeface { Serif, Sans };

/// How an article looks: colours as CSS writes them, type and measure. A plain value; the window derives it from its
/// palette, so that the page and the widgets around it agree.
struct ArticleTheme
{
    bool dark = false;
    QString background = QStringLiteral("#FFFFFF");
    QString text = QStringLiteral("#1C1B1A");
    QString secondary = QStringLiteral("#66625C");
    QString hairline = QStringLiteral("#E2DED6");
    QString accent = QStringLiteral("#B3261E");
    QString tint = QStringLiteral("#F6E3E0");      ///< behind a followed tag and a selection
    QString highlight = QStringLiteral("#FFE9A8"); ///< behind a hit of the search
    QString surface = QStringLiteral("#F3F1EC");   ///< behind a box and a picture that is still coming

    Typeface typeface = Typeface::Serif;
    QStringList serifFamilies = {QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"),
                                 QStringLiteral("Charter"), QStringLiteral("Georgia"),
                                 QStringLiteral("DejaVu Serif")};
    QStringList sansFamilies = {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                QStringLiteral("Cantarell"), QStringLiteral("DejaVu Sans")};
    int bodySize = 17;     ///< CSS pixels, 8 to 48
    int columnWidth = 680; ///< CSS pixels at bodySize 17; grows with it

    static ArticleTheme light() { return {}; }
    static ArticleTheme darkTheme();

    bool operator==(const ArticleTheme &) const = default;
};

/// The values of @p theme as CSS variables (`:root { --text: …; }`), which resources/themes/article.css uses.
/// Values that could leave their declaration are replaced by the default's.
QString themeVariables(const ArticleTheme &theme);

/// The stylesheet of the article page, and what print adds to it.
QString articleStyle();
QString printStyle();

} // namespace depeche
