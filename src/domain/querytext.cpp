// An ArticleQuery written in the query language: the inverse of queryparser.cpp.
#include "domain/articlequery.h"
#include "domain/querynodes.h"

#include <QDateTime>

namespace depeche {

namespace {

/// @p text between quotation marks that do not occur in it.
QString inQuotes(const QString &text)
{
    struct Marks
    {
        char16_t open;
        char16_t close;
    };
    for (const Marks marks : {Marks{u'"', u'"'}, Marks{u'“', u'”'}, Marks{u'«', u'»'}}) {
        if (!text.contains(QChar(marks.close)))
            return QChar(marks.open) + text + QChar(marks.close);
    }
    return u'"' + QString(text).replace(u'"', u' ') + u'"';
}

QString quoted(const QString &text)
{
    return needsQuotes(text) ? inQuotes(text) : text;
}

QString dateText(Timestamp time)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(toUnixSeconds(time));
    return local.time() == QTime(0, 0) ? local.date().toString(Qt::ISODate) : quoted(toIso(time));
}

QString ageText(std::chrono::seconds age)
{
    using namespace std::chrono;
    struct Unit
    {
        seconds length;
        char16_t letter;
    };
    static constexpr std::array<Unit, 4> units{
        {{days(7), u'w'}, {days(1), u'd'}, {hours(1), u'h'}, {minutes(1), u'm'}}};
    for (const Unit &unit : units) {
        if (age % unit.length == seconds(0) && age >= unit.length)
            return QString::number(age / unit.length) + QChar(unit.letter);
    }
    return QString::number(age.count()) + u's';
}

QString flagText(ArticleFlag flag)
{
    switch (flag) {
    case ArticleFlag::Read: return QStringLiteral("is:read");
    case ArticleFlag::Starred: return QStringLiteral("is:starred");
    case ArticleFlag::Later: return QStringLiteral("is:later");
    case ArticleFlag::HasImage: return QStringLiteral("has:image");
    case ArticleFlag::HasAudio: return QStringLiteral("has:audio");
    case ArticleFlag::HasVideo: return QStringLiteral("has:video");
    case ArticleFlag::HasFullText: return QStringLiteral("has:fulltext");
    case ArticleFlag::HasComments: return QStringLiteral("has:comments");
    }
    return {};
}

QString wordsText(const QueryNode &words)
{
    QString text = words.exact ? inQuotes(words.text) : quoted(words.text);
    if (words.prefix)
        text += u'*';
    switch (words.field) {
    case QueryNode::Field::Any: return text;
    case QueryNode::Field::Title: return u"title:" + text;
    case QueryNode::Field::Author: return u"author:" + text;
    case QueryNode::Field::Text: return u"text:" + text;
    }
    return text;
}

enum class Inside { Top, Operand };

QString nodeText(const QueryNode &node, Inside inside);

QString joined(const QueryNode &node, const QString &separator, Inside inside)
{
    QStringList parts;
    for (const QueryNode &child : node.children)
        parts += nodeText(child, Inside::Operand);
    const QString text = parts.join(separator);
    return inside == Inside::Operand && parts.size() > 1 ? QString(u'(' + text + u')') : text;
}

QString nodeText(const QueryNode &node, Inside inside)
{
    using Kind = QueryNode::Kind;
    switch (node.kind) {
    case Kind::All: return {};
    case Kind::And: return joined(node, QStringLiteral(" "), inside);
    case Kind::Or: return joined(node, QStringLiteral(" OR "), inside);
    case Kind::Not:
        if (node.children.value(0).kind == Kind::Flag && node.children.value(0).flag == ArticleFlag::Read)
            return QStringLiteral("is:unread");
        return u'-' + nodeText(node.children.value(0), Inside::Operand);
    case Kind::Words: return wordsText(node);
    case Kind::Tag: return u"tag:" + quoted(node.text);
    case Kind::Feed: return u"feed:" + quoted(node.text);
    case Kind::Folder: return u"folder:" + quoted(node.text);
    case Kind::Language: return u"lang:" + quoted(node.text);
    case Kind::Flag: return flagText(node.flag);
    case Kind::Followed: return QStringLiteral("is:followed");
    case Kind::After: return u"after:" + dateText(node.time);
    case Kind::Before: return u"before:" + dateText(node.time);
    case Kind::Age: return u"age:<" + ageText(node.age);
    case Kind::Today: return QStringLiteral("date:today");
    case Kind::Never: return QStringLiteral("is:nothing");
    }
    return {};
}

} // namespace

bool needsQuotes(const QString &text)
{
    const auto special = [](QChar c) { return c.isSpace() || QStringView(u"():*\"“”«»").contains(c); };
    return text.isEmpty() || text == u"OR" || text.startsWith(u'-') ||
           std::any_of(text.begin(), text.end(), special);
}

QString toText(const ArticleQuery &query)
{
    QString text = nodeText(query.root, Inside::Top);
    if (query.order == ArticleQuery::Order::Relevance)
        text += text.isEmpty() ? QStringLiteral("sort:relevance") : QStringLiteral(" sort:relevance");
    return text;
}

} // namespace depeche
