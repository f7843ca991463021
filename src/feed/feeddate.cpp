#include "feed/feeddate.h"

#include "core/text.h"
#include "feed/datewords.h"

#include <QDate>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace depeche {

namespace {

/// A date as it is put together.
struct Parts
{
    int year = -1;
    int month = -1;
    int day = -1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::optional<int> offset; ///< seconds east of UTC
    QString zoneName;          ///< "Europe/Brussels", when the offset depends on the day
};

int number(QStringView digits)
{
    return digits.toInt();
}

int fullYear(QStringView digits)
{
    const int year = number(digits);
    if (digits.size() > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

std::optional<Timestamp> moment(const Parts &parts)
{
    const QDate date(parts.year, parts.month, parts.day);
    const bool midnight = parts.hour == 24 && parts.minute == 0 && parts.second == 0; // the end of the day
    if (!date.isValid() || parts.year < 1 || parts.year > 9999 || (parts.hour > 23 && !midnight) ||
        parts.minute > 59 || parts.second > 60)
        return {};
    int offset = parts.offset.value_or(0);
    if (!parts.zoneName.isEmpty())
        offset = zoneOffset(parts.zoneName, date).value_or(0);
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const qint64 seconds =
        days * 86400 + parts.hour * 3600 + parts.minute * 60 + qMin(parts.second, 59) - offset;
    const Timestamp result = fromUnixSeconds(seconds);
    if (toIso(result).isEmpty())
        return {};
    return result;
}

void setDay(Parts &parts, const QDate &date)
{
    parts.year = date.year();
    parts.month = date.month();
    parts.day = date.day();
}

/// One way of writing for what is written in many: signs, the border between day and time, times without colons.
void normalise(QString &text)
{
    // "2020-11-08T16:20": the letter between date and time would hide the borders of words
    static const QRegularExpression Divider(QStringLiteral("(?<=\\d)t(?=\\d)"));
    static const QRegularExpression HourOnly(
        QStringLiteral("(?<=\\d{4}-\\d{2}-\\d{2} )(\\d{2})(?=z|[+-]|$)"));
    static const QRegularExpression Compact(
        QStringLiteral("(?<!\\d)(\\d{8}) ?([0-2]\\d)([0-5]\\d)([0-5]\\d)?(?!\\d)"));
    static const QRegularExpression Dotted(QStringLiteral(
        "(?<=\\d{4}) (?:(?:à|at|um|kl\\.?|klo|o) )?(\\d{1,2})[.h](\\d{2})(?:[.m](\\d{2})s?)?(?![\\d.])"));
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code == 0x2212 || (code >= 0x2010 && code <= 0x2013) || code == 0xFE63 || code == 0xFF0D)
            c = u'-';
        else if (code >= 0xFF10 && code <= 0xFF19)
            c = QChar(u'0' + (code - 0xFF10));
        else if (code >= 0x0660 && code <= 0x0669)
            c = QChar(u'0' + (code - 0x0660));
    }
    text.replace(Divider, QStringLiteral(" "));
    if (text.contains(u':'))
        return;
    text.replace(HourOnly, QStringLiteral("\\1:00"));
    text.replace(Compact, QStringLiteral("\\1 \\2:\\3:\\4"));
    text.replace(Dotted, QStringLiteral(" \\1:\\2"));
}

/// The rare forms of ISO 8601 that consist of digits and hyphens only.
std::optional<Timestamp> compactIso(const QString &text)
{
    static const QRegularExpression Unix(
        QStringLiteral("^(?:/date\\()?(\\d{9,10})(?:\\d{3}|\\d{6})?(?:\\.\\d+)?(?:[+-]\\d{4})?(?:\\)/)?$"));
    static const QRegularExpression Ordinal(QStringLiteral("^(\\d{4}|\\d{2})-?(\\d{3})$"));
    static const QRegularExpression Implied(QStringLiteral("^-(\\d{2})-?(\\d{2})$"));
    static const QRegularExpression Short(QStringLiteral("^(\\d{2})-(\\d{2})-(\\d{2})$"));
    static const QRegularExpression Year(QStringLiteral("^(\\d{4})(?:-(\\d{1,2}))?$"));
    static const QRegularExpression Digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    Parts parts;
    if (auto match = Year.match(text); match.hasMatch()) {
        parts.year = number(match.capturedView(1));
        parts.month = match.hasCaptured(2) ? number(match.capturedView(2)) : 1;
        parts.day = 1;
    } else if (match = Digits.match(text); match.hasMatch()) {
        parts.year = number(match.capturedView(1));
        parts.month = number(match.capturedView(2));
        parts.day = number(match.capturedView(3));
    } else if (match = Short.match(text); match.hasMatch()) {
        parts.year = fullYear(match.capturedView(1));
        parts.month = number(match.capturedView(2));
        parts.day = number(match.capturedView(3));
    } else if (match = Implied.match(text); match.hasMatch()) {
        parts.year = fullYear(match.capturedView(1));
        parts.month = number(match.capturedView(2));
        parts.day = 1;
    } else if (match = Ordinal.match(text); match.hasMatch()) {
        const QDate first(fullYear(match.capturedView(1)), 1, 1);
        setDay(parts, first.addDays(number(match.capturedView(2)) - 1));
    } else if (match = Unix.match(text); match.hasMatch()) {
        return fromUnixSeconds(match.capturedView(1).toLongLong());
    } else {
        return {};
    }
    return moment(parts);
}

/// Reads the zone from the text after the time (or after the date) and removes it. False: it is broken.
bool takeZone(QString &tail, Parts &parts)
{
    static const QRegularExpression Offset(QStringLiteral(
        "(?:\\b(?:gmt|utc|ut|z)\\s*)?([+-])(\\d{1,2}):?(\\d{2})?(?![\\d/.-])(?:\\s*(?:gmt|utc|z)\\b)?"));
    static const QRegularExpression Area(
        QStringLiteral("\\b([a-z]+(?:_[a-z]+)*(?:/[a-z]+(?:[_-][a-z]+)*)+)\\b"));
    static const QRegularExpression Word(QStringLiteral("\\b[a-z]{1,5}\\b"));
    static const QRegularExpression Bracket(QStringLiteral("\\([^)]*\\)?"));
    tail.remove(Bracket);
    if (const auto match = Offset.match(tail); match.hasMatch()) {
        const int seconds = number(match.capturedView(2)) * 3600 + number(match.capturedView(3)) * 60;
        if (seconds > 24 * 3600)
            return false;
        parts.offset = match.capturedView(1) == u"-" ? -seconds : seconds;
        tail.remove(match.capturedStart(), match.capturedLength());
    } else if (const auto area = Area.match(tail); area.hasMatch()) {
        parts.zoneName = area.captured(1);
        tail.remove(area.capturedStart(), area.capturedLength());
    } else {
        auto words = Word.globalMatch(tail);
        while (words.hasNext()) {
            const auto word = words.next();
            if (const auto seconds = zoneOffset(word.capturedView())) {
                parts.offset = seconds;
                tail.remove(word.capturedStart(), word.capturedLength());
                break;
            }
        }
    }
    return !tail.contains(u':') && !tail.contains(u'+');
}

/// Takes the time of day (and the zone behind it) out of @p text. False: there is one, but it is none.
bool takeTime(QString &text, Parts &parts)
{
    static const QRegularExpression Time(
        QStringLiteral("(?<![\\d:])(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?|:)?(?![\\d:])"));
    static const QRegularExpression Half(QStringLiteral("^\\s*([ap])\\.?\\s?m\\b\\.?"));
    static const QRegularExpression KoreanHalf(QStringLiteral("(오전|오후)"));
    static const QRegularExpression DayZone(QStringLiteral("\\s(?:[+-]\\d{2}:?\\d{2}|[a-z]{1,5})$"));
    const auto match = Time.match(text);
    if (!match.hasMatch() || (match.capturedStart() > 0 && text[match.capturedStart() - 1] == u'+')) {
        const auto zone = DayZone.match(text); // "24 Jul 2026 +0530"
        QString tail = zone.captured();
        if (!takeZone(tail, parts))
            return false;
        if (zone.hasMatch() && parts.offset)
            text.truncate(zone.capturedStart());
        return !text.contains(u':');
    }
    parts.hour = number(match.capturedView(1));
    parts.minute = number(match.capturedView(2));
    parts.second = number(match.capturedView(3));
    QString tail = text.mid(match.capturedEnd());
    QString head = text.left(match.capturedStart());
    const auto half = Half.match(tail);
    bool afternoon = half.capturedView(1) == u"p";
    bool halves = half.hasMatch();
    tail.remove(0, half.hasMatch() ? half.capturedEnd() : 0);
    if (const auto korean = KoreanHalf.match(head); korean.hasMatch()) {
        halves = true;
        afternoon = korean.capturedView(1) == u"오후";
        head.remove(korean.capturedStart(), korean.capturedLength());
        parts.offset = 9 * 3600;
    }
    if (halves && parts.hour <= 12)
        parts.hour = parts.hour % 12 + (afternoon ? 12 : 0);
    if (!takeZone(tail, parts))
        return false;
    text = QString(head + u' ' + tail);
    return true;
}

/// Dates of numbers: 2006/09/15, 2004-7-8, 30.10.23, 09/15/2014, 26/06/2020, 2004년 05월 28일.
bool numericDate(const QString &text, Parts &parts)
{
    static const QRegularExpression YearFirst(
        QStringLiteral("(?<!\\d)(\\d{4})[-/.](0*\\d{1,2})[-/.](\\d{1,2})(?!\\d)"));
    static const QRegularExpression YearLast(
        QStringLiteral("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)"));
    static const QRegularExpression Digits(QStringLiteral("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)"));
    static const QRegularExpression Week(QStringLiteral("(?<!\\d)(\\d{4})-?w(\\d{2})(?:-?([1-7]))?(?!\\d)"));
    static const QRegularExpression Ordinal(QStringLiteral("(?<!\\d)(\\d{4})-(\\d{3})(?!\\d)"));
    static const QRegularExpression Asian(
        QStringLiteral("(\\d{4})\\s*([년年])\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]"));
    if (auto match = YearFirst.match(text); match.hasMatch()) {
        parts.year = number(match.capturedView(1));
        parts.month = number(match.capturedView(2));
        parts.day = number(match.capturedView(3));
        return true;
    } else if (match = YearLast.match(text); match.hasMatch()) {
        const int first = number(match.capturedView(1));
        const int second = number(match.capturedView(3));
        const bool american = match.capturedView(2) == u"/" && first <= 12;
        parts.year = fullYear(match.capturedView(4));
        parts.month = american ? first : second;
        parts.day = american ? second : first;
        return true;
    } else if (match = Asian.match(text); match.hasMatch()) {
        parts.year = number(match.capturedView(1));
        parts.month = number(match.capturedView(3));
        parts.day = number(match.capturedView(4));
        if (match.capturedView(2) == u"년" && !parts.offset)
            parts.offset = 9 * 3600; // Korean blogs write their own time
        return true;
    } else if (match = Digits.match(text); match.hasMatch()) {
        parts.year = number(match.capturedView(1));
        parts.month = number(match.capturedView(2));
        parts.day = number(match.capturedView(3));
        return true;
    } else if (match = Week.match(text); match.hasMatch()) { // week 1 is that of the 4th of January
        const QDate inFirst(number(match.capturedView(1)), 1, 4);
        const int day = match.hasCaptured(3) ? number(match.capturedView(3)) : 1;
        setDay(parts, inFirst.addDays(7 * (number(match.capturedView(2)) - 1) + day - inFirst.dayOfWeek()));
        return true;
    } else if (match = Ordinal.match(text); match.hasMatch()) {
        const QDate first(number(match.capturedView(1)), 1, 1);
        setDay(parts, first.addDays(number(match.capturedView(2)) - 1));
        return true;
    }
    return false;
}

/// Dates with the month's name, in any order.
bool namedDate(const QString &text, Parts &parts)
{
    bool unknownWord = false;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at + 1;
        if (text[at].isDigit()) {
            while (end < text.size() && text[end].isDigit())
                ++end;
            const QStringView digits = QStringView(text).mid(at, end - at);
            const bool year =
                digits.size() == 4 || digits.size() == 3 || number(digits) > 31 || parts.day >= 0;
            if (digits.size() > 4 || (year && parts.year >= 0))
                return false;
            if (year)
                parts.year = fullYear(digits);
            else
                parts.day = number(digits);
        } else if (text[at].isLetter()) {
            while (end < text.size() && (text[end].isLetter() || text[end].isMark()))
                ++end;
            const int month = monthOfName(QStringView(text).mid(at, end - at));
            if (month > 0)
                parts.month = month; // the last one: "mar., 01 déc." is a Tuesday
            else
                unknownWord = true;
        }
        at = end;
    }
    if (parts.day < 0 && !unknownWord)
        parts.day = 1;
    return parts.year >= 0 && parts.month > 0 && parts.day > 0;
}

} // namespace

std::optional<Timestamp> parseFeedDate(QStringView source)
{
    QString text = source.left(200).toString().simplified().toLower();
    if (text.isEmpty() || source.size() > 200)
        return {};
    if (const auto compact = compactIso(text))
        return compact;
    normalise(text);
    Parts parts;
    if (!takeTime(text, parts) || !(numericDate(text, parts) || namedDate(text, parts)))
        return {};
    return moment(parts);
}

std::optional<int> parseDuration(QStringView text)
{
    const auto fields = text.trimmed().split(u':');
    if (fields.isEmpty() || fields.size() > 3)
        return {};
    double seconds = 0;
    for (const QStringView field : fields) {
        bool ok = false;
        const double value = field.size() > 12 ? -1 : field.toDouble(&ok);
        if (!ok || value < 0)
            return {};
        seconds = seconds * 60 + value;
    }
    if (seconds > 3600.0 * 1000)
        return {};
    return int(seconds);
}

} // namespace depeche
