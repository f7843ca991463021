#include "render/duplicates.h"

#include "core/text.h"
#include "render/articleaddress.h"
#include "render/safehtml.h"

#include <QRegularExpression>

namespace depeche {

namespace {

/// Leading blocks looked at: kicker, headline, lead, picture, and one to spare.
constexpr int MaxLeadingBlocks = 5;

/// A piece of the body that can be taken out without breaking its nesting.
struct Piece
{
    qsizetype first = 0; ///< tokens
    qsizetype last = 0;
    bool isPicture = false;
    bool hasMore = false; ///< links or pictures a plain text would lose
    QUrl image;
    QString text;
};

QUrl imageOf(const QString &html, const SafeToken &token)
{
    const QString source = safeAttribute(QStringView(html).mid(token.start, token.length), u"src");
    const auto address = parseArticleAddress(QUrl(source));
    return address && address->kind == ArticleAddressKind::Image ? QUrl(address->name) : QUrl();
}

QString textOf(const QString &html, const QList<SafeToken> &tokens, qsizetype first, qsizetype last)
{
    QString text;
    for (qsizetype i = first; i <= last; ++i) {
        const SafeToken &token = tokens[i];
        if (token.kind == SafeToken::Kind::Text)
            text += safeText(QStringView(html).mid(token.start, token.length));
        else if (isBlockElement(token.name) || token.name == u"br")
            text += u' ';
    }
    return text;
}

bool isBlank(const QString &html, const SafeToken &token)
{
    return token.kind == SafeToken::Kind::Text &&
           safeText(QStringView(html).mid(token.start, token.length)).trimmed().isEmpty();
}

/// The elements open at @p position, outermost first.
QList<qsizetype> openAt(const QList<SafeToken> &tokens, qsizetype position)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < position; ++i) {
        if (tokens[i].kind == SafeToken::Kind::Open && closingToken(tokens, i) >= position)
            open.append(i);
    }
    return open;
}

/// True if the tokens first to last contain nothing to see but what lies between @p inner's bounds.
bool holdsOnly(const QString &html, const QList<SafeToken> &tokens, qsizetype first, qsizetype last,
               const Piece &inner)
{
    for (qsizetype i = first; i <= last; ++i) {
        if (i >= inner.first && i <= inner.last)
            continue;
        const SafeToken &token = tokens[i];
        if (token.name == u"img" || (token.kind == SafeToken::Kind::Text && !isBlank(html, token)))
            return false;
    }
    return true;
}

/// The picture at @p position with whatever belongs to it: its link, its paragraph, its figure with the caption.
Piece pictureAt(const QString &html, const QList<SafeToken> &tokens, qsizetype position)
{
    Piece piece{position, position, true, false, imageOf(html, tokens[position]), {}};
    const QList<qsizetype> open = openAt(tokens, position);
    for (auto it = open.rbegin(); it != open.rend(); ++it) {
        const qsizetype last = closingToken(tokens, *it);
        if (tokens[*it].name == u"figure") {
            for (qsizetype i = *it; i < last; ++i) {
                if (tokens[i].kind == SafeToken::Kind::Open && tokens[i].name == u"figcaption")
                    piece.text = textOf(html, tokens, i, closingToken(tokens, i)).simplified();
            }
            return {*it, last, true, false, piece.image, piece.text};
        }
        if (!holdsOnly(html, tokens, *it, last, piece))
            break;
        piece.first = *it;
        piece.last = last;
    }
    return piece;
}

/// The innermost block around the text at @p position, or the loose text up to the next block or line break.
Piece textBlockAt(const QString &html, const QList<SafeToken> &tokens, qsizetype position)
{
    Piece piece{position, position, false, false, {}, {}};
    const QList<qsizetype> open = openAt(tokens, position);
    bool inside = false;
    for (auto it = open.rbegin(); it != open.rend() && !inside; ++it) {
        const QString &name = tokens[*it].name;
        if (name == u"p" || isHeading(name)) {
            piece.first = *it;
            piece.last = closingToken(tokens, *it);
            inside = true;
        }
    }
    if (!inside) {
        while (piece.last + 1 < tokens.size()) {
            const SafeToken &next = tokens[piece.last + 1];
            if (next.name == u"br" || isBlockElement(next.name))
                break;
            ++piece.last;
        }
    }
    piece.text = textOf(html, tokens, piece.first, piece.last);
    for (qsizetype i = piece.first; i <= piece.last; ++i)
        piece.hasMore = piece.hasMore || tokens[i].name == u"a" || tokens[i].name == u"img";
    return piece;
}

std::optional<Piece> firstPiece(const QString &html, const QList<SafeToken> &tokens, qsizetype from)
{
    for (qsizetype i = from; i < tokens.size(); ++i) {
        if (tokens[i].name == u"img")
            return pictureAt(html, tokens, i);
        if (tokens[i].kind == SafeToken::Kind::Text && !isBlank(html, tokens[i]))
            return textBlockAt(html, tokens, i);
    }
    return {};
}

QString fileStem(const QUrl &url)
{
    static const QRegularExpression size(QStringLiteral("[-_]?\\d{2,4}x\\d{2,4}(?=\\.\\w+$)"));
    QString name = url.fileName();
    return name.remove(size);
}

/// True if the body is the continuation of the lead, or the lead its cut beginning.
bool beginsWithLead(const QString &text, const QString &lead)
{
    QString words = lead.trimmed();
    while (words.endsWith(u'…') || words.endsWith(u'.'))
        words.chop(1);
    const QString start = fold(words);
    return start.size() >= 20 && fold(text.left(lead.size() * 2 + 200)).startsWith(start);
}

} // namespace

bool isSamePicture(const QUrl &one, const QUrl &other)
{
    if (one.isEmpty() || other.isEmpty())
        return false;
    if (one.host() == other.host() && one.path() == other.path())
        return true;
    // Publishers serve sizes of one picture from different folders and hosts, but its name stays.
    const QString stem = fileStem(one);
    const bool telling =
        stem.size() >= 10 && std::any_of(stem.begin(), stem.end(), [](QChar c) { return c.isDigit(); });
    const bool resized =
        one.host() == other.host() && one.path().section(u'/', 0, -2) == other.path().section(u'/', 0, -2);
    return (telling || resized) && stem == fileStem(other);
}

DistinctBody withoutDuplicates(const QString &safeHtml, const Article &article)
{
    DistinctBody body{safeHtml, !article.row.lead.isEmpty(), !article.details.image.url.isEmpty(), {}};
    const QList<SafeToken> tokens = safeTokens(safeHtml);
    const QString title = fold(article.row.title);
    const QString lead = fold(article.row.lead);
    const QUrl picture = article.details.image.url;

    QList<Piece> removed;
    qsizetype next = 0;
    for (int i = 0; i < MaxLeadingBlocks; ++i) {
        const auto piece = firstPiece(safeHtml, tokens, next);
        if (!piece)
            break;
        next = piece->last + 1;
        if (piece->isPicture) {
            if (isSamePicture(piece->image, picture)) {
                body.pictureCaption = piece->text;
                removed.append(*piece);
            }
            continue;
        }
        const QString text = fold(piece->text);
        if (!title.isEmpty() && text == title) {
            removed.append(*piece);
        } else if (!lead.isEmpty() && text == lead) {
            const bool onlyThis = !firstPiece(safeHtml, tokens, next);
            if (onlyThis && piece->hasMore)
                body.showLead = false; // its links would be lost
            else
                removed.append(*piece);
            break;
        } else {
            if (beginsWithLead(textOf(safeHtml, tokens, piece->first, tokens.size() - 1), article.row.lead))
                body.showLead = false;
            break;
        }
    }

    for (qsizetype i = 0; i < tokens.size() && body.showPicture; ++i) {
        const bool gone = std::any_of(removed.begin(), removed.end(), [i](const Piece &piece) {
            return i >= piece.first && i <= piece.last;
        });
        if (!gone && tokens[i].name == u"img" && isSamePicture(imageOf(safeHtml, tokens[i]), picture))
            body.showPicture = false;
    }
    for (auto it = removed.rbegin(); it != removed.rend(); ++it)
        body.html.remove(tokens[it->first].start, tokens[it->last].end() - tokens[it->first].start);
    return body;
}

} // namespace depeche
