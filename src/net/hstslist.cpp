#include "net/hstslist.h"

#include <QHostAddress>

#include <algorithm>

namespace depeche {

namespace {

constexpr std::chrono::seconds LongestAge = std::chrono::days(400);
constexpr std::chrono::seconds WorthStoring = std::chrono::days(1);
constexpr qsizetype MaxHosts = 10000;

struct Policy
{
    std::chrono::seconds age{-1};
    bool subdomains = false;
};

std::optional<std::chrono::seconds> ageFrom(QByteArray text)
{
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 seconds = text.toLongLong(&fits);
    return fits ? std::min(std::chrono::seconds(seconds), LongestAge) : LongestAge;
}

/// RFC 6797, 6.1: a directive that stands twice, or no max-age, makes the whole field void.
std::optional<Policy> policyFrom(const QByteArray &field)
{
    Policy policy;
    QList<QByteArray> seen;
    for (const QByteArray &directive : field.split(';')) {
        const qsizetype equals = directive.indexOf('=');
        const QByteArray name = (equals < 0 ? directive : directive.left(equals)).trimmed().toLower();
        if (name.isEmpty())
            continue;
        if (seen.contains(name))
            return std::nullopt;
        seen.append(name);
        if (name == "max-age") {
            const auto age = ageFrom(equals < 0 ? QByteArray() : directive.mid(equals + 1).trimmed());
            if (!age)
                return std::nullopt;
            policy.age = *age;
        } else if (name == "includesubdomains") {
            policy.subdomains = true;
        }
    }
    return policy.age >= std::chrono::seconds(0) ? std::optional(policy) : std::nullopt;
}

/// Only the first of several fields counts (8.1).
QByteArray firstField(const HttpHeaders &headers)
{
    for (const auto &header : headers) {
        if (header.first.compare("strict-transport-security", Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

} // namespace

void HstsList::know(const QString &host, const Entry &entry)
{
    m_entries.insert(host, entry);
}

bool HstsList::learn(const QString &host, const HttpHeaders &headers, Timestamp now)
{
    const QByteArray field = firstField(headers);
    if (field.isEmpty() || !QHostAddress(host).isNull())
        return false;
    const auto policy = policyFrom(field);
    if (!policy)
        return false;
    if (policy->age == std::chrono::seconds(0))
        return m_entries.remove(host) > 0;
    const auto found = m_entries.find(host);
    if (found == m_entries.end() && m_entries.size() >= MaxHosts)
        return false;
    const Entry entry{now + policy->age, policy->subdomains};
    const bool isNews =
        found == m_entries.end() || found->subdomains != entry.subdomains ||
        std::chrono::abs(found->until - entry.until) > std::min(WorthStoring, policy->age / 2);
    if (isNews)
        m_entries.insert(host, entry);
    return isNews;
}

bool HstsList::covers(const QString &host, Timestamp now) const
{
    if (m_entries.isEmpty())
        return false;
    for (qsizetype from = 0; from >= 0 && from < host.size();) {
        const auto found = m_entries.find(host.mid(from));
        if (found != m_entries.end() && found->until > now && (from == 0 || found->subdomains))
            return true;
        const qsizetype dot = host.indexOf(u'.', from);
        from = dot < 0 ? -1 : dot + 1;
    }
    return false;
}

std::optional<HstsList::Entry> HstsList::entry(const QString &host) const
{
    const auto found = m_entries.find(host);
    return found != m_entries.end() ? std::optional(*found) : std::nullopt;
}

} // namespace depeche
