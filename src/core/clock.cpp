#include "core/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace depeche {

Clock systemClock()
{
    return [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

Timestamp fromUnixSeconds(qint64 seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

qint64 toUnixSeconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

QString toIso(Timestamp time)
{
    return QDateTime::fromSecsSinceEpoch(toUnixSeconds(time), Qt::UTC).toString(Qt::ISODate);
}

std::optional<Timestamp> fromIso(QStringView text)
{
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return fromUnixSeconds(time.toSecsSinceEpoch());
}

} // namespace depeche
