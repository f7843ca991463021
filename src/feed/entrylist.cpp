#include "feed/entrylist.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace depeche {

namespace {

qint64 age(const ParsedEntry &entry)
{
    const auto &time = entry.published.time ? entry.published.time : entry.updated.time;
    return time ? toUnixSeconds(*time) : std::numeric_limits<qint64>::max();
}

} // namespace

void EntryList::add(ParsedEntry entry)
{
    m_entries.append(std::move(entry));
    if (m_entries.size() >= 2LL * m_limit)
        prune();
}

QList<ParsedEntry> EntryList::take()
{
    prune();
    return std::exchange(m_entries, {});
}

void EntryList::prune()
{
    if (m_entries.size() <= m_limit)
        return;
    std::vector<qsizetype> order(size_t(m_entries.size()));
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = qsizetype(i);
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
        return age(m_entries.at(a)) > age(m_entries.at(b));
    });
    order.resize(size_t(m_limit));
    std::sort(order.begin(), order.end());
    QList<ParsedEntry> kept;
    kept.reserve(m_limit);
    for (const qsizetype index : order)
        kept.append(std::move(m_entries[index]));
    m_dropped += int(m_entries.size() - kept.size());
    m_entries.swap(kept);
}

} // namespace depeche
