#include "ui/shell/navigation.h"

namespace depeche {

namespace {

constexpr qsizetype MaxPlaces = 100;

} // namespace

const Place &Navigation::current() const
{
    static const Place nowhere;
    return m_at >= 0 ? m_places.at(m_at) : nowhere;
}

void Navigation::go(const Place &place)
{
    if (m_at >= 0 && m_places.at(m_at) == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > MaxPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
    Q_EMIT wentTo(place);
}

void Navigation::back()
{
    if (!canGoBack())
        return;
    --m_at;
    Q_EMIT wentTo(current());
}

void Navigation::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    Q_EMIT wentTo(current());
}

} // namespace depeche
