#pragma once

#include "feed/parsedfeed.h"

namespace depeche {

/// Collects entries and keeps the newest, so that a document of a million tiny entries costs no more memory than
/// the limit allows. Entries without a date count as new, in document order. Used on one thread.
class EntryList final
{
public:
    explicit EntryList(int limit)
        : m_limit(qMax(1, limit))
    {
    }

    void add(ParsedEntry entry);
    /// The id of the entry added last; empty when there is none.
    QString lastId() const { return m_entries.isEmpty() ? QString() : m_entries.last().id; }
    /// The kept entries in document order; the list is empty afterwards.
    QList<ParsedEntry> take();
    void clear()
    {
        m_entries.clear();
        m_dropped = 0;
    }
    /// How many were left out, once taken.
    int dropped() const { return m_dropped; }

private:
    void prune();

    const int m_limit;
    int m_dropped = 0;
    QList<ParsedEntry> m_entries;
};

} // namespace depeche
