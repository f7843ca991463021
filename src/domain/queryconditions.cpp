#include "domain/queryconditions.h"

#include "domain/querynodes.h"

#include <QDateTime>

namespace depeche {

namespace {

using Kind = QueryNode::Kind;

constexpr std::chrono::seconds MaxAge = std::chrono::years(200);

Timestamp localMidnight(QDate date)
{
    return fromUnixSeconds(date.startOfDay().toSecsSinceEpoch());
}

/// A day, month or year and the one after it.
struct Period
{
    QDate begin;
    QDate end;
};

std::optional<Period> parsePeriod(const QString &text, Timestamp now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(toUnixSeconds(now)).date();
    if (text == u"today")
        return Period{today, today.addDays(1)};
    if (text == u"yesterday")
        return Period{today.addDays(-1), today};
    const QStringList parts = text.split(u'-');
    const int year = parts.value(0).size() == 4 ? parts.value(0).toInt() : 0;
    if (year < 1)
        return std::nullopt;
    const QDate begin(year, parts.size() > 1 ? parts.at(1).toInt() : 1,
                      parts.size() > 2 ? parts.at(2).toInt() : 1);
    if (!begin.isValid() || parts.size() > 3)
        return std::nullopt;
    if (parts.size() == 1)
        return Period{begin, begin.addYears(1)};
    if (parts.size() == 2)
        return Period{begin, begin.addMonths(1)};
    return Period{begin, begin.addDays(1)};
}

std::optional<std::chrono::seconds> parseAge(QStringView text)
{
    using namespace std::chrono;
    if (text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const qint64 count = text.chopped(1).toLongLong(&ok);
    if (!ok || count < 0 || count > MaxAge.count())
        return std::nullopt;
    const auto limited = [](seconds age) { return age <= MaxAge ? std::optional(age) : std::nullopt; };
    switch (text.back().unicode()) {
    case u's': return limited(seconds(count));
    case u'm': return limited(minutes(count));
    case u'h': return limited(hours(count));
    case u'd': return limited(days(count));
    case u'w': return limited(weeks(count));
    case u'y': return limited(days(365 * count));
    default: return std::nullopt;
    }
}

} // namespace

std::optional<QueryNode> isCondition(const QString &value)
{
    if (value == u"unread")
        return negated(flagNode(ArticleFlag::Read));
    if (value == u"read")
        return flagNode(ArticleFlag::Read);
    if (value == u"starred")
        return flagNode(ArticleFlag::Starred);
    if (value == u"later")
        return flagNode(ArticleFlag::Later);
    if (value == u"followed")
        return queryNode(Kind::Followed);
    if (value == u"nothing")
        return queryNode(Kind::Never);
    return std::nullopt;
}

std::optional<QueryNode> hasCondition(const QString &value)
{
    static const std::array<std::pair<QStringView, ArticleFlag>, 5> table{{
        {u"image", ArticleFlag::HasImage},
        {u"audio", ArticleFlag::HasAudio},
        {u"video", ArticleFlag::HasVideo},
        {u"fulltext", ArticleFlag::HasFullText},
        {u"comments", ArticleFlag::HasComments},
    }};
    for (const auto &[name, flag] : table) {
        if (value == name)
            return flagNode(flag);
    }
    return std::nullopt;
}

std::optional<QueryNode> timeCondition(const QString &field, const QString &value, Timestamp now)
{
    if (field == u"age") {
        const bool older = value.startsWith(u'>');
        const auto age = parseAge(QStringView(value).mid(older || value.startsWith(u'<') ? 1 : 0));
        if (!age)
            return std::nullopt;
        QueryNode young = queryNode(Kind::Age);
        young.age = *age;
        return older ? negated(young) : young;
    }
    if (field == u"date" && value == u"today")
        return queryNode(Kind::Today);
    QueryNode after = queryNode(Kind::After);
    QueryNode before = queryNode(Kind::Before);
    const auto moment = field != u"date" && value.contains(u't') ? fromIso(value.toUpper()) : std::nullopt;
    if (moment) {
        after.time = before.time = *moment;
        return field == u"after" ? after : before;
    }
    const auto period = parsePeriod(value, now);
    if (!period)
        return std::nullopt;
    if (field == u"after") {
        after.time = localMidnight(period->begin);
        return after;
    }
    before.time = localMidnight(field == u"before" ? period->begin : period->end);
    if (field == u"before")
        return before;
    if (period->end.year() > 9999) // cannot be written with four digits
        return std::nullopt;
    after.time = localMidnight(period->begin);
    return group(Kind::And, {after, before});
}

} // namespace depeche
