#include "render/highlight.h"

#include "domain/snippet.h"
#include "render/safehtml.h"

namespace depeche {

namespace {

constexpr qsizetype MaxHits = 500;

/// The text of a page and where each of its UTF-16 units stands in the HTML.
struct VisibleText
{
    QString text;
    QList<qsizetype> start; ///< -1: not in the HTML, a border between blocks
    QList<qsizetype> end;
};

VisibleText visibleText(const QString &html, const QList<SafeToken> &tokens)
{
    VisibleText visible;
    for (const SafeToken &token : tokens) {
        if (token.kind != SafeToken::Kind::Text) {
            if (isBlockElement(token.name) || token.name == u"br") {
                visible.text += u'\n';
                visible.start.append(-1);
                visible.end.append(-1);
            }
            continue;
        }
        const QStringView text = QStringView(html).mid(token.start, token.length);
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype length = safeCharacterLength(text, i);
            const QString decoded = safeText(text.mid(i, length));
            for (qsizetype unit = 0; unit < decoded.size(); ++unit) {
                visible.start.append(token.start + i);
                visible.end.append(token.start + i + length);
            }
            visible.text += decoded;
            i += length;
        }
    }
    return visible;
}

} // namespace

QString markHits(const QString &safeHtml, const QList<QStringList> &terms, const QString &language)
{
    if (terms.isEmpty())
        return safeHtml;
    const VisibleText visible = visibleText(safeHtml, safeTokens(safeHtml));
    QString marked;
    qsizetype copied = 0;
    const auto mark = [&](qsizetype from, qsizetype to, QLatin1String tag) {
        marked += QStringView(safeHtml).mid(copied, from - copied);
        marked += QString(tag % QStringView(safeHtml).mid(from, to - from) % QStringLiteral("</mark>"));
        copied = to;
    };

    const auto hits = findTerms(visible.text, terms, language).mid(0, MaxHits);
    for (const auto &[start, length] : hits) {
        qsizetype from = -1;
        qsizetype to = -1;
        QLatin1String tag("<mark>");
        for (qsizetype i = start; i < start + length; ++i) {
            if (visible.start[i] < 0)
                continue;
            if (visible.start[i] > to) { // a tag lies between
                if (from >= 0) {
                    mark(from, to, tag);
                    tag = QLatin1String("<mark class=\"more\">");
                }
                from = visible.start[i];
            }
            to = visible.end[i];
        }
        if (from >= 0)
            mark(from, to, tag);
    }
    return QString(marked % QStringView(safeHtml).mid(copied));
}

} // namespace depeche
