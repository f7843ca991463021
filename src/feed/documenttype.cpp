#include "feed/documenttype.h"

#include "feed/prescan.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>
#include <algorithm>

namespace depeche {

namespace {

bool isKnownRoot(const QByteArray &name)
{
    constexpr QByteArrayView Known[] = {"rss", "feed", "rdf", "opml", "html", "channel", "entry"};
    return std::find(std::begin(Known), std::end(Known), QByteArrayView(name)) != std::end(Known);
}

/// After blanks, comments, processing instructions and document types.
qsizetype skipProlog(const QByteArray &utf8)
{
    qsizetype at = 0;
    while (at < utf8.size()) {
        const auto c = static_cast<unsigned char>(utf8[at]);
        if (c <= ' ') {
            ++at;
            continue;
        }
        const qsizetype special = c == '<' ? skipSpecialMarkup(utf8, at) : 0;
        if (special <= 0)
            break;
        at = special;
    }
    return at;
}

} // namespace

QByteArray elementNameAt(const QByteArray &utf8, qsizetype at)
{
    if (at >= utf8.size() || utf8[at] != '<')
        return {};
    qsizetype end = at + 1;
    while (end < utf8.size() && end - at < 100 && utf8[end] != '>' && utf8[end] != '/' &&
           static_cast<unsigned char>(utf8[end]) > ' ')
        ++end;
    const QByteArray name = utf8.mid(at + 1, end - at - 1).toLower();
    return name.mid(name.lastIndexOf(':') + 1);
}

qsizetype rootStart(const QByteArray &utf8)
{
    const qsizetype prolog = skipProlog(utf8);
    if (isKnownRoot(elementNameAt(utf8, prolog)))
        return prolog;
    const qsizetype last = qMin<qsizetype>(utf8.size(), 64 * 1024);
    for (qsizetype at = utf8.indexOf('<'); at >= 0 && at < last; at = utf8.indexOf('<', at + 1)) {
        const QByteArray name = elementNameAt(utf8, at);
        if (name != "channel" && name != "entry" && isKnownRoot(name))
            return at;
    }
    return prolog;
}

QHash<QByteArray, QByteArray> declaredEntities(const QByteArray &prolog)
{
    QHash<QByteArray, QByteArray> result;
    if (!prolog.contains("<!ENTITY"))
        return result;
    static const QRegularExpression Declaration(QStringLiteral(
        "<!ENTITY\\s+([A-Za-z_][\\w.-]{0,60})\\s+(?:\"([^\"&%<]{0,1000})\"|'([^'&%<]{0,1000})')\\s*>"));
    auto found = Declaration.globalMatch(QString::fromUtf8(prolog.left(64 * 1024)));
    while (found.hasNext() && result.size() < 100) {
        const auto match = found.next();
        result.insert(match.captured(1).toUtf8(),
                      QString(match.captured(2) + match.captured(3)).toHtmlEscaped().toUtf8());
    }
    return result;
}

} // namespace depeche
