#include "html/addresses.h"

#include "core/httpurl.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr qsizetype MaxAddress = 4096;

bool isTrackingParameter(const QString &name)
{
    static const QSet<QString> names = [] {
        const QStringList list =
            QStringLiteral(
                "fbclid gclid gclsrc dclid gbraid wbraid yclid ysclid msclkid twclid ttclid igshid igsh "
                "mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking wickedid xtor "
                "guccounter guce_referrer guce_referrer_sig s_cid oly_anon_id oly_enc_id rb_clickid "
                "vero_id vero_conv ml_subscriber ml_subscriber_hash _openstat srsltid epik sc_cid "
                "ncid cmpid taid ito icid")
                .split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    static const QStringList prefixes{QStringLiteral("utm_"), QStringLiteral("at_"),  QStringLiteral("ns_"),
                                      QStringLiteral("pk_"),  QStringLiteral("mtm_"), QStringLiteral("hsa_"),
                                      QStringLiteral("stm_"), QStringLiteral("itm_"), QStringLiteral("oly_")};
    const QString lower = name.toLower();
    return names.contains(lower) ||
           std::any_of(prefixes.cbegin(), prefixes.cend(),
                       [&lower](const QString &prefix) { return lower.startsWith(prefix); });
}

QString withoutBlanks(const QString &text)
{
    QString result;
    for (QChar c : text) {
        if (c != u'\t' && c != u'\n' && c != u'\r')
            result += c;
    }
    return result.trimmed();
}

} // namespace

QUrl absoluteAddress(const QString &reference, const QUrl &base)
{
    if (reference.size() > 2 * MaxAddress)
        return {};
    QString text = withoutBlanks(reference);
    if (text.isEmpty())
        return {};
    const auto baseUrl = HttpUrl::fromUrl(base);
    if (!baseUrl && text.startsWith(u"//"))
        text.prepend(u"https:");
    // Backslashes are slashes to browsers.
    if (const qsizetype end = text.indexOf(QRegularExpression(QStringLiteral("[?#]")));
        text.contains(u'\\')) {
        const qsizetype path = end < 0 ? text.size() : end;
        text = text.left(path).replace(u'\\', u'/') + text.mid(path);
    }
    const auto address = baseUrl ? baseUrl->resolve(text) : HttpUrl::parse(text);
    if (!address)
        return {};
    QUrl url = address->url();
    url.setUserInfo({});
    return url;
}

QUrl mailAddress(const QString &reference)
{
    const QString text = withoutBlanks(reference);
    if (text.size() > MaxAddress || !text.startsWith(u"mailto:", Qt::CaseInsensitive))
        return {};
    const QUrl url(text, QUrl::TolerantMode);
    return url.isValid() && url.scheme() == u"mailto" && url.path().contains(u'@') ? url : QUrl();
}

CleanLink withoutTrackers(const QUrl &url)
{
    if (!url.hasQuery())
        return {url, 0};
    CleanLink link{url, 0};
    QStringList kept;
    const QStringList parameters = url.query(QUrl::FullyEncoded).split(u'&');
    for (const QString &parameter : parameters) {
        if (isTrackingParameter(parameter.section(u'=', 0, 0)))
            ++link.removed;
        else
            kept.append(parameter);
    }
    if (link.removed > 0)
        link.url.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'));
    return link;
}

bool isTracker(const QUrl &url)
{
    // Hosts that only count; hosts that may also have charts, with small or nameless files; file names.
    static const QRegularExpression hosts(QStringLiteral(
        "(^|\\.)(pixel|pixels|beacon|tracking|tracker|analytics|telemetry)[0-9]*\\."
        "|(^|\\.)(doubleclick\\.net|google-analytics\\.com|scorecardresearch\\.com|quantserve\\.com"
        "|2o7\\.net|feedsportal\\.com|feedblitz\\.com|chartbeat\\.(com|net)|xiti\\.com|ivwbox\\.de"
        "|statcounter\\.com|mixpanel\\.com|hit\\.gemius\\.pl|amazon-adsystem\\.com)$"));
    static const QRegularExpression countingHosts(
        QStringLiteral("(^|\\.)(stats?|counter|count|log|metrics?)[0-9]*\\."));
    static const QRegularExpression files(
        QStringLiteral("(^|[/_.-])(pixel|beacon|spacer|blank|clear|transparent|1x1)(\\.gif|\\.png|$)"
                       "|(^|[/_.-])(tracker|tracking|track|utm|hit|count|counter|stat)(\\.gif|$)|/~r/|/wf/"
                       "open|/open\\.(aspx|php|gif)"));
    const QString path = url.path().toLower();
    if (url.host() == u"www.facebook.com" && path == u"/tr")
        return true;
    if (hosts.match(url.host()).hasMatch() || files.match(path).hasMatch())
        return true;
    const bool isNameless = !path.section(u'/', -1).contains(u'.');
    return countingHosts.match(url.host()).hasMatch() && (isNameless || path.endsWith(u".gif"));
}

QString encodedAddress(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

QUrl baseAddress(const QString &href, const QUrl &base)
{
    const QUrl declared = absoluteAddress(href, base);
    return declared.isEmpty() ? base : declared;
}

} // namespace depeche
