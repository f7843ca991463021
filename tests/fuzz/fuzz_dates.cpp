#include "feed/datewords.h"
#include "feed/feeddate.h"
#include "fuzz/targets.h"
#include "html/pagetexts.h"

void depeche::fuzz::dates(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto time = parseFeedDate(text)) {
        require(text.size() <= 200, "no more than 200 characters are read");
        require(!toIso(*time).isEmpty(), "the year is within 1..9999");
        require(parseFeedDate(toIso(*time)) == time, "the moment, written again, is the same");
        require(fromIso(toIso(*time)) == time, "the moment, stored, is the same");
    }
    if (const auto seconds = parseDuration(text))
        require(*seconds >= 0 && *seconds <= 3'600'000, "a duration is within 1000 hours");
    if (const QString iso = isoTime(text); !iso.isEmpty())
        require(isoTime(iso) == iso, "a page's time, written again, is the same");

    const int month = monthOfName(text);
    require(month >= 0 && month <= 12, "there are twelve months");
    constexpr int Day = 24 * 3600;
    const auto offset = zoneOffset(text);
    require(!offset || (*offset >= -Day && *offset <= Day), "a zone is within a day");
}
