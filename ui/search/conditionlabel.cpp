#include "ui/search/conditionlabel.h"

#include "domain/articlequery.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

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

/// "14 May 2026" for date:2026-05-14, "May 2026" for a month, the days of a week; else nothing.
QString dateLabel(const QString &condition)
{
    static const QRegularExpression dates(
        QStringLiteral("^-?\\(?(?:date:(\\d{4})-(\\d\\d)(?:-(\\d\\d))?|after:(\\d{4}-\\d\\d-\\d\\d) "
                       "before:(\\d{4}-\\d\\d-\\d\\d))\\)?$"));
    const auto match = dates.match(condition);
    if (!match.hasMatch())
        return {};
    const QLocale locale;
    if (!match.captured(4).isEmpty()) {
        const QDate begin = QDate::fromString(match.captured(4), Qt::ISODate);
        const QDate end = QDate::fromString(match.captured(5), Qt::ISODate).addDays(-1);
        return locale.toString(begin, QLocale::ShortFormat) + u" – " +
               locale.toString(end, QLocale::ShortFormat);
    }
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    if (match.captured(3).isEmpty())
        return locale.standaloneMonthName(std::clamp(month, 1, 12)) + u' ' + QString::number(year);
    return locale.toString(QDate(year, month, match.captured(3).toInt()), QLocale::ShortFormat);
}

} // namespace

ConditionLabel conditionLabel(const QString &condition, const QHash<FeedId, QString> &feedTitles)
{
    using Kind = QueryNode::Kind;
    if (const QString date = dateLabel(condition); !date.isEmpty())
        return {date, condition.startsWith(u'-'), {}};
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
