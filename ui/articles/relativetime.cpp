#include "ui/articles/relativetime.h"

#include <QCoreApplication>
#include <QDateTime>

namespace depeche {

namespace {

QDateTime local(Timestamp time)
{
    return QDateTime::fromSecsSinceEpoch(toUnixSeconds(time));
}

/// The locale's long date without its weekday, and without the year if it is this one's.
QString dayAndMonth(QDate day, QDate today, const QLocale &locale)
{
    const bool sameYear = day.year() == today.year();
    //: Date formats as in QDate::toString(), for dates of this year and of another.
    const QString format = sameYear ? QCoreApplication::translate("depeche", "d MMMM")
                                    : QCoreApplication::translate("depeche", "d MMMM yyyy");
    return locale.toString(day, format);
}

} // namespace

QString relativeTime(Timestamp time, Timestamp now, const QLocale &locale)
{
    using namespace std::chrono;
    const auto age = now - time;
    if (age < minutes(1))
        return QCoreApplication::translate("depeche", "now");
    if (age < hours(1)) {
        return QCoreApplication::translate("depeche", "%1 min")
            .arg(locale.toString(qint64(duration_cast<minutes>(age).count())));
    }
    if (age < hours(24)) {
        return QCoreApplication::translate("depeche", "%1 h")
            .arg(locale.toString(qint64(duration_cast<hours>(age).count())));
    }
    const QDateTime then = local(time);
    const QDate today = local(now).date();
    if (then.date().daysTo(today) < 7) {
        const QString format = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
        return locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat) + u' ' +
               locale.toString(then.time(), format);
    }
    return dayAndMonth(then.date(), today, locale);
}

QString dayTitle(Timestamp time, Timestamp now, const QLocale &locale)
{
    const QDate day = local(time).date();
    const QDate today = local(now).date();
    const qint64 ago = day.daysTo(today);
    if (ago <= 0)
        return QCoreApplication::translate("depeche", "Today");
    if (ago == 1)
        return QCoreApplication::translate("depeche", "Yesterday");
    if (ago < 7) {
        QString name = locale.standaloneDayName(day.dayOfWeek(), QLocale::LongFormat);
        return name.replace(0, 1, name.at(0).toUpper());
    }
    return dayAndMonth(day, today, locale);
}

} // namespace depeche
