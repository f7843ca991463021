#include "ui/search/conditionlabel.h"

#include "domain/articlequery.h"

#include <QCoreApplication>
#include <QLocale>

namespace depeche {

namespace {

QString flagLabel(ArticleFlag flag)
{
    switch (flag) {
    case ArticleFlag::Read: return QCoreApplication::translate("depeche", "Read");
    case ArticleFlag::Starred: return QCoreApplication::translate("depeche", "Starred");
    case ArticleFlag::Later: return QCoreApplication::translate("depeche", "Read later");
    case ArticleFlag::HasImage: return QCoreApplication::translate("depeche", "With picture");
    case ArticleFlag::HasAudio: return QCoreApplication::translate("depeche", "With audio");
    case ArticleFlag::HasVideo: return QCoreApplication::translate("depeche", "With video");
    case ArticleFlag::HasFullText: return QCoreApplication::translate("depeche", "Full text");
    case ArticleFlag::HasComments: return QCoreApplication::translate("depeche", "With comments");
    }
    return {};
}

QString languageLabel(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return QLocale(code).language() == QLocale::C || name.isEmpty() ? code : name;
}

} // namespace

ConditionLabel conditionLabel(const QString &condition, const QHash<FeedId, QString> &feedTitles)
{
    using Kind = QueryNode::Kind;
    const ArticleQuery query = parseQuery(condition, Timestamp()).query;
    if (query.order == ArticleQuery::Order::Relevance && query.root.kind == Kind::All)
        return {QCoreApplication::translate("depeche", "Best first"), false, {}};
    QueryNode node = query.root;
    ConditionLabel label;
    if (node.kind == Kind::Not && !node.children.isEmpty()) {
        const QueryNode child = node.children.first();
        if (child.kind == Kind::Flag && child.flag == ArticleFlag::Read)
            return {QCoreApplication::translate("depeche", "Unread"), false, {}};
        node = child;
        label.negated = true;
    }
    switch (node.kind) {
    case Kind::Tag: label.text = label.tag = node.text; break;
    case Kind::Feed: label.text = feedTitles.value(FeedId(node.text.toLongLong()), node.text); break;
    case Kind::Folder: label.text = node.text; break;
    case Kind::Language: label.text = languageLabel(node.text); break;
    case Kind::Flag: label.text = flagLabel(node.flag); break;
    case Kind::Followed: label.text = QCoreApplication::translate("depeche", "Followed tags"); break;
    case Kind::Today: label.text = QCoreApplication::translate("depeche", "Today"); break;
    default: label.text = label.negated ? toText({node}) : condition; break;
    }
    return label;
}

} // namespace depeche
