#include "sync/automaticrounds.h"

namespace depeche {

namespace {

constexpr auto UsualGap =
    std::chrono::minutes(5); ///< more between two rounds is sleep, or a clock that was set
constexpr int SlowRounds = 10;

} // namespace

int AutomaticRounds::begin(Timestamp now)
{
    if (m_last && (now > *m_last + UsualGap || now < *m_last))
        m_slowRounds = SlowRounds;
    m_last = now;
    if (m_slowRounds == 0)
        return Usual;
    --m_slowRounds;
    return AfterAGap;
}

void AutomaticRounds::networkIsBack()
{
    m_slowRounds = SlowRounds;
}

} // namespace depeche
