#include "feed/datewords.h"

#include "core/text.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

namespace depeche {

namespace {

// Where two languages disagree (Polish and Croatian "listopad") the earlier one wins.
constexpr const char *Languages[] = {"en", "fr", "de", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs",
                                     "sk", "sv", "da", "nb", "fi", "hu", "ro", "bg", "el", "tr", "ca",
                                     "sl", "hr", "lt", "lv", "et", "id", "be", "sr", "ar", "he"};

void addMonths(QHash<QString, int> &table, const QLocale &locale)
{
    for (int month = 1; month <= 12; ++month) {
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (const QString &name :
                 {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                const QString folded = fold(name);
                if (folded.size() > 1 && !folded.at(0).isDigit() && !table.contains(folded))
                    table.insert(folded, month);
            }
        }
    }
}

QHash<QString, int> monthTable()
{
    QHash<QString, int> table;
    // Forms that are no locale's own short form, but common.
    constexpr const char *Extra[] = {"january jan",     "february febr fevr fev", "march mrz mars mrt maerz",
                                     "april avr apr",   "may mai mayo",           "june juin jun",
                                     "july juil jul",   "august aout agosto",     "september sept sep",
                                     "october okt oct", "november nov",           "december dez dic"};
    for (int month = 1; month <= 12; ++month) {
        for (const QString &name : QString::fromLatin1(Extra[month - 1]).split(u' '))
            table.insert(name, month);
    }
    for (const char *language : Languages)
        addMonths(table, QLocale(QString::fromLatin1(language)));
    const struct
    {
        const char16_t *name;
        int month;
    } greek[] = {{u"ιαν", 1},  {u"φεβ", 2},  {u"μαρ", 3},  {u"μαρτ", 3}, {u"απρ", 4}, {u"μαι", 5},
                 {u"ιουν", 6}, {u"ιον", 6},  {u"ιουλ", 7}, {u"ιολ", 7},  {u"αυγ", 8}, {u"σεπ", 9},
                 {u"σεπτ", 9}, {u"οκτ", 10}, {u"νοε", 11}, {u"δεκ", 12}};
    for (const auto &entry : greek)
        table.insert(fold(QString::fromUtf16(entry.name)), entry.month);
    return table;
}

QHash<QString, int> zoneTable()
{
    QHash<QString, int> table;
    const struct
    {
        const char *names;
        int minutes;
    } zones[] = {
        {"z ut utc gmt wet zulu", 0},
        {"bst west cet met mez", 60},
        {"cest mest mesz eet sast cat", 120},
        {"eest msk eat trt idt", 180},
        {"gst msd", 240},
        {"pkt", 300},
        {"ist", 330},
        {"npt", 345},
        {"wib ict", 420},
        {"hkt sgt awst wita pht", 480},
        {"jst kst wit", 540},
        {"acst", 570},
        {"aest", 600},
        {"acdt", 630},
        {"aedt", 660},
        {"nzst", 720},
        {"nzdt", 780},
        {"brt art adt", -180},
        {"nst", -210},
        {"ndt", -150},
        {"ast at edt clt vet", -240},
        {"est et cdt pet cot", -300},
        {"cst ct mdt", -360},
        {"mst mt pdt", -420},
        {"pst pt akdt", -480},
        {"akst", -540},
        {"hst hast", -600},
        // RFC 822's letters, with the sign it gives them. Not "h": that stands for "hours".
        {"a", -60},
        {"b", -120},
        {"c", -180},
        {"d", -240},
        {"e", -300},
        {"f", -360},
        {"g", -420},
        {"i", -540},
        {"k", -600},
        {"l", -660},
        {"m", -720},
        {"n", 60},
        {"o", 120},
        {"p", 180},
        {"q", 240},
        {"r", 300},
        {"s", 360},
        {"t", 420},
        {"u", 480},
        {"v", 540},
        {"w", 600},
        {"x", 660},
        {"y", 720},
    };
    for (const auto &zone : zones) {
        for (const QString &name : QString::fromLatin1(zone.names).split(u' '))
            table.insert(name, zone.minutes * 60);
    }
    return table;
}

} // namespace

int monthOfName(QStringView word)
{
    static const QHash<QString, int> table = monthTable();
    return table.value(fold(word));
}

std::optional<int> zoneOffset(QStringView abbreviation)
{
    static const QHash<QString, int> table = zoneTable();
    const auto found = table.constFind(abbreviation.toString());
    if (found == table.cend())
        return {};
    return *found;
}

std::optional<int> zoneOffset(const QString &place, const QDate &day)
{
    QByteArray id;
    bool upper = true;
    for (const QChar letter : place) { // Europe/Brussels, America/Los_Angeles
        id += upper ? letter.toUpper().toLatin1() : letter.toLatin1();
        upper = letter == u'/' || letter == u'_' || letter == u'-';
    }
    const QTimeZone zone(id);
    if (!zone.isValid())
        return {};
    return zone.offsetFromUtc(QDateTime(day, QTime(12, 0), Qt::UTC));
}

} // namespace depeche
