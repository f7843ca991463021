#include "ui/reader/linkpolicy.h"

#include "core/text.h"
#include "render/articleaddress.h"

#include <QCoreApplication>
#include <array>
#include <memory>
#include <unicode/uspoof.h>

namespace depeche {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// True if @p label mixes scripts in a way names do not, or reads as a Latin name without being one.
bool isConfusable(const QString &label)
{
    if (isAscii(label))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&status),
                                                                          &uspoof_close);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS,
                     &status);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    const auto *letters = reinterpret_cast<const UChar *>(label.utf16());
    const int32_t failed = uspoof_check(checker.get(), letters, int32_t(label.size()), nullptr, &status);
    if (U_FAILURE(status) || failed != 0)
        return true;
    std::array<UChar, 256> skeleton;
    const int32_t length = uspoof_getSkeleton(checker.get(), 0, letters, int32_t(label.size()),
                                              skeleton.data(), int32_t(skeleton.size()), &status);
    return U_FAILURE(status) || isAscii(QStringView(skeleton.data(), length));
}

} // namespace

LinkDecision decideLink(const QUrl &link, const QUrl &page)
{
    using Kind = LinkDecision::Kind;
    if (const auto address = parseArticleAddress(link)) {
        switch (address->kind) {
        case ArticleAddressKind::Tag: return {Kind::Tag, address->name, {}};
        case ArticleAddressKind::Follow: return {Kind::Follow, address->name, {}};
        case ArticleAddressKind::Unfollow: return {Kind::Unfollow, address->name, {}};
        case ArticleAddressKind::Page:
            if (link.hasFragment() && link.matches(page, QUrl::RemoveFragment))
                return {Kind::InPage, {}, link};
            return {};
        case ArticleAddressKind::Image: return {};
        }
    }
    const QString scheme = link.scheme();
    if ((scheme == u"http" || scheme == u"https") && !link.host().isEmpty())
        return {Kind::External, {}, link};
    if (scheme == u"mailto" && link.path().contains(u'@'))
        return {Kind::External, {}, link};
    return {};
}

QString trustworthyHost(const QUrl &url)
{
    const QString encoded = url.host(QUrl::FullyEncoded);
    const QString host = QUrl::fromAce(encoded.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QStringList labels = host.split(u'.');
    const bool confusable = std::any_of(labels.begin(), labels.end(), isConfusable);
    return host.isEmpty() || confusable ? encoded : host;
}

QString hoverText(const QUrl &link)
{
    const LinkDecision decision = decideLink(link, {});
    switch (decision.kind) {
    case LinkDecision::Kind::Tag:
        return QCoreApplication::translate("depeche", "Show all articles about %1")
            .arg(singleLine(decision.tag, 100));
    case LinkDecision::Kind::Follow:
        return QCoreApplication::translate("depeche", "Follow %1").arg(singleLine(decision.tag, 100));
    case LinkDecision::Kind::Unfollow:
        return QCoreApplication::translate("depeche", "Stop following %1").arg(singleLine(decision.tag, 100));
    case LinkDecision::Kind::External: break;
    case LinkDecision::Kind::InPage:
    case LinkDecision::Kind::Blocked: return {};
    }
    if (link.scheme() == u"mailto")
        return singleLine(link.path(), 200);
    const QString rest = link.toDisplayString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return singleLine(QString(trustworthyHost(link) % QString(rest == u"/" ? QString() : rest)), 300);
}

} // namespace depeche
