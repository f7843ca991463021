#include "render/articletheme.h"

#include <QFile>
#include <QRegularExpression>

namespace depeche {

namespace {

QString colour(const QString &value, const QString &otherwise)
{
    static const QRegularExpression hex(
        QStringLiteral("^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"));
    return hex.match(value).hasMatch() ? value : otherwise;
}

QString families(const QStringList &names, QLatin1String generic)
{
    QString list;
    for (QString name : names) {
        name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u' ' && c != u'-'; });
        if (!name.isEmpty())
            list += QString(u'"' % name % QStringLiteral("\", "));
    }
    return list + generic;
}

QString resource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

ArticleTheme ArticleTheme::darkTheme()
{
    ArticleTheme theme;
    theme.dark = true;
    theme.background = QStringLiteral("#191817");
    theme.text = QStringLiteral("#E9E6E0");
    theme.secondary = QStringLiteral("#A39E96");
    theme.hairline = QStringLiteral("#34312E");
    theme.accent = QStringLiteral("#F28B82");
    theme.tint = QStringLiteral("#3A2725");
    theme.highlight = QStringLiteral("#5A4A12");
    theme.surface = QStringLiteral("#211F1D");
    return theme;
}

QString themeVariables(const ArticleTheme &theme)
{
    const ArticleTheme plain = theme.dark ? ArticleTheme::darkTheme() : ArticleTheme::light();
    const int size = qBound(8, theme.bodySize, 48);
    const int column = qBound(320, theme.columnWidth, 2000) * size / 17;
    const QString serif = families(theme.serifFamilies, QLatin1String("serif"));
    const QString sans = families(theme.sansFamilies, QLatin1String("sans-serif"));

    QString css = QStringLiteral(":root {\n");
    const auto add = [&css](QLatin1String name, const QString &value) {
        css += QString(QStringLiteral("  --") % name % QStringLiteral(": ") % value % QStringLiteral(";\n"));
    };
    add(QLatin1String("background"), colour(theme.background, plain.background));
    add(QLatin1String("text"), colour(theme.text, plain.text));
    add(QLatin1String("secondary"), colour(theme.secondary, plain.secondary));
    add(QLatin1String("hairline"), colour(theme.hairline, plain.hairline));
    add(QLatin1String("accent"), colour(theme.accent, plain.accent));
    add(QLatin1String("tint"), colour(theme.tint, plain.tint));
    add(QLatin1String("highlight"), colour(theme.highlight, plain.highlight));
    add(QLatin1String("surface"), colour(theme.surface, plain.surface));
    add(QLatin1String("sans"), sans);
    add(QLatin1String("reading"), theme.typeface == Typeface::Serif ? serif : sans);
    add(QLatin1String("size"), QString(QString::number(size) % QStringLiteral("px")));
    add(QLatin1String("column"), QString(QString::number(column) % QStringLiteral("px")));
    add(QLatin1String("scheme"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    css += QStringLiteral("}\n");
    return css;
}

QString articleStyle()
{
    return resource(QStringLiteral(":/themes/article.css"));
}

QString printStyle()
{
    return resource(QStringLiteral(":/themes/print.css"));
}

} // namespace depeche
