#include "store/identity.h"

#include "core/hash.h"

#include <QUrlQuery>
#include <algorithm>

namespace depeche {

namespace {

bool saysWhereFrom(const QString &parameter)
{
    const QString name = parameter.toLower();
    for (const QStringView start : {u"utm_", u"mc_", u"at_", u"pk_", u"mtm_", u"wt_", u"xtor", u"icid"}) {
        if (name.startsWith(start))
            return true;
    }
    for (const QStringView whole : {u"fbclid", u"gclid", u"dclid", u"msclkid", u"yclid", u"igshid", u"cmpid",
                                    u"cmp", u"ns_campaign", u"ns_mchannel", u"ns_source", u"ref", u"ref_src",
                                    u"sid", u"sessionid", u"phpsessid", u"jsessionid"}) {
        if (name == whole)
            return true;
    }
    return false;
}

} // namespace

ArticleMarks ArticleMarks::of(const NewArticle &article)
{
    const QUrl &canonical = article.details.canonicalUrl;
    return {article.guid, canonical.isEmpty() ? article.url : canonical, article.title, article.published};
}

QString addressKey(const QUrl &address)
{
    if (address.isEmpty())
        return {};
    QUrl url = address;
    if (url.hasQuery()) {
        QUrlQuery query(url);
        auto items = query.queryItems(QUrl::FullyEncoded);
        items.erase(std::remove_if(items.begin(), items.end(),
                                   [](const auto &item) { return saysWhereFrom(item.first); }),
                    items.end());
        query.setQueryItems(items);
        url.setQuery(query.isEmpty() ? QString() : query.query(QUrl::FullyEncoded));
    }
    return url.toString(QUrl::RemoveFragment | QUrl::RemoveScheme | QUrl::FullyEncoded);
}

QString titleKey(const ArticleMarks &marks)
{
    return QString(marks.title + u'\n' + (marks.published ? toIso(*marks.published) : QString()));
}

IdentityLadder::IdentityLadder(const QList<NewArticle> &articles, IdentityBy first)
    : m_first(first)
{
    constexpr qsizetype Enough = 3; // two alike may be an article and its correction
    if (articles.size() < Enough)
        return;
    const ArticleMarks one = ArticleMarks::of(articles.first());
    const auto alike = [&articles](auto same) { return std::all_of(articles.begin(), articles.end(), same); };
    m_guids = !alike([&one](const NewArticle &article) { return article.guid == one.guid; });
    m_addresses = !alike(
        [&one](const NewArticle &article) { return ArticleMarks::of(article).address == one.address; });
}

qint64 IdentityLadder::identityOf(const ArticleMarks &marks) const
{
    if (m_first == IdentityBy::Guid && m_guids && !marks.guid.isEmpty())
        return stableHash64(QString(u"g:" + marks.guid));
    if (m_first <= IdentityBy::Address && m_addresses && !marks.address.isEmpty())
        return stableHash64(QString(u"u:" + addressKey(marks.address)));
    return stableHash64(QString(u"t:" + (m_first == IdentityBy::Title ? marks.title : titleKey(marks))));
}

} // namespace depeche
