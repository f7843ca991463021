#include "net/httpheaders.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <array>

namespace depeche {

namespace {

constexpr std::chrono::seconds MaxRetryAfter = std::chrono::days(7);

int monthNumber(const QByteArray &word)
{
    static constexpr std::array<const char *, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                           "jul", "aug", "sep", "oct", "nov", "dec"};
    const QByteArray start = word.left(3).toLower();
    for (size_t i = 0; i < names.size(); ++i) {
        if (start == names[i])
            return int(i) + 1;
    }
    return 0;
}

QTime timeOfDay(const QByteArray &word)
{
    const QList<QByteArray> parts = word.split(':');
    return parts.size() == 3 ? QTime(parts[0].toInt(), parts[1].toInt(), parts[2].toInt()) : QTime();
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name)
{
    for (auto it = headers.crbegin(); it != headers.crend(); ++it) {
        if (it->first.compare(name, Qt::CaseInsensitive) == 0)
            return it->second;
    }
    return {};
}

std::optional<Timestamp> parseHttpDate(const QByteArray &text)
{
    if (text.size() > 64)
        return std::nullopt;
    QByteArray words = text;
    for (char &c : words) {
        if (c == ',' || c == '-')
            c = ' ';
    }
    int day = 0;
    int month = 0;
    int year = -1;
    QTime time;
    for (const QByteArray &word : words.simplified().split(' ')) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && word.size() <= 2 && day == 0)
            day = number;
        else if (isNumber && year < 0)
            year = word.size() == 2 ? number + (number < 70 ? 2000 : 1900) : number;
        else if (word.contains(':'))
            time = timeOfDay(word);
        else if (month == 0)
            month = monthNumber(word);
    }
    const QDate date(year, month, day);
    if (year < 0 || !date.isValid() || !time.isValid())
        return std::nullopt;
    return fromUnixSeconds(QDateTime(date, time, Qt::UTC).toSecsSinceEpoch());
}

std::optional<Timestamp> retryAfter(const HttpHeaders &headers, Timestamp now)
{
    const QByteArray text = headerValue(headers, "retry-after");
    if (text.isEmpty())
        return std::nullopt;
    const bool allDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (allDigits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return now + (fits ? std::min(std::chrono::seconds(seconds), MaxRetryAfter) : MaxRetryAfter);
    }
    const auto date = parseHttpDate(text);
    if (!date)
        return std::nullopt;
    return std::clamp(*date, now, now + MaxRetryAfter);
}

} // namespace depeche
