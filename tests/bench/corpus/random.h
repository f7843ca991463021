#pragma once

#include <QtGlobal>
#include <cmath>

namespace depeche::bench {

/// A small generator that gives the same numbers everywhere for the same seed (splitmix64). A value; any thread.
class Random final
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … @p limit - 1; @p limit is at least 1.
    int below(int limit) { return int(next() % quint64(limit)); }
    /// @p from … @p to, both included.
    int between(int from, int to) { return from + below(to - from + 1); }
    /// 0 … 1, without 1.
    double real() { return double(next() >> 11) * 0x1.0p-53; }
    /// A rank of 0 … @p count - 1 by Zipf's law: the first is the most frequent, the n-th comes 1/n as often.
    int rank(int count)
    {
        const int rank = int(std::exp(real() * std::log(double(count) + 1))) - 1;
        return rank < count ? rank : count - 1;
    }

private:
    quint64 m_state;
};

} // namespace depeche::bench
