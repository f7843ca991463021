#include "ui/shell/windowsize.h"

namespace depeche {

QSize firstWindowSize(const QSize &available, const QSize &wanted)
{
    constexpr int Percent = 92;
    return wanted.boundedTo(available * Percent / 100);
}

} // namespace depeche
