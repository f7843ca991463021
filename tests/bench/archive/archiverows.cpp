#include "bench/archive/archiverows.h"

#include <algorithm>

namespace depeche::bench {

namespace {

using Growth = ArchiveRow::Growth;

constexpr double AsLong = 0.8;

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

class Rows final
{
public:
    Rows(const QJsonObject &archives, const QStringList &sizes)
    {
        for (const QString &size : sizes)
            m_archives += archives.value(size).toObject();
    }

    QJsonObject stage(qsizetype size, const char *name) const
    {
        return m_archives.at(size).value(QLatin1String(name)).toObject();
    }
    bool has(const char *name) const
    {
        return std::any_of(m_archives.begin(), m_archives.end(), [name](const QJsonObject &archive) {
            return archive.contains(QLatin1String(name));
        });
    }
    qsizetype sizes() const { return m_archives.size(); }

    /// A line whose figures @p figure(stage's figures) makes.
    template <typename Figure>
    ArchiveRow &add(const QString &what, const QString &unit, const char *stage, Figure figure,
                    std::optional<double> budget = {}, Growth growth = Growth::Free)
    {
        ArchiveRow row;
        row.what = what;
        row.unit = unit;
        row.budget = budget;
        row.growth = growth;
        for (qsizetype i = 0; i < sizes(); ++i)
            row.figures += this->stage(i, stage).isEmpty()
                               ? std::nullopt
                               : std::optional<double>(figure(this->stage(i, stage)));
        m_rows += row;
        return m_rows.last();
    }
    /// A line for the number at @p path ("refreshStalls.waited.max"), divided by @p divisor.
    ArchiveRow &addNumber(const QString &what, const QString &unit, const char *stage, const char *path,
                          double divisor = 1, std::optional<double> budget = {}, Growth growth = Growth::Free)
    {
        add(
            what, unit, stage, [](const QJsonObject &) { return 0.0; }, budget, growth);
        for (qsizetype i = 0; i < sizes(); ++i) {
            const auto number = numberOf(valueAt(this->stage(i, stage), path));
            m_rows.last().figures[i] = number ? std::optional(*number / divisor) : std::nullopt;
        }
        return m_rows.last();
    }
    static QJsonValue valueAt(const QJsonObject &object, const char *path)
    {
        QJsonValue value = object;
        for (const QByteArray &key : QByteArray(path).split('.'))
            value = value.toObject().value(QLatin1String(key));
        return value;
    }
    void add(ArchiveRow row) { m_rows += std::move(row); }
    QList<ArchiveRow> rows() const { return m_rows; }

private:
    QList<QJsonObject> m_archives;
    QList<ArchiveRow> m_rows;
};

void addArchive(Rows &rows)
{
    const auto perArticle = [&rows](const char *what, auto bytes) {
        rows.add(QLatin1String(what), QStringLiteral("B"), "archive", [bytes](const QJsonObject &stage) {
            return bytes(stage) / qMax(1.0, stage.value(QLatin1String("articles")).toDouble());
        });
    };
    const auto number = [](const char *key) {
        return [key](const QJsonObject &stage) { return stage.value(QLatin1String(key)).toDouble(); };
    };
    const auto speed = [&rows](const char *what, const char *key) {
        rows.add(QLatin1String(what), QStringLiteral("/s"), "archive", [key](const QJsonObject &stage) {
            const double seconds = stage.value(QLatin1String(key)).toDouble();
            return seconds > 0 ? stage.value(QLatin1String("articles")).toDouble() / seconds : 0;
        });
    };
    speed("ingest: articles listed", "listedSeconds");
    speed("ingest: articles listed, a second of CPU time", "listedCpu");
    speed("ingest: articles listed and indexed", "indexedSeconds");
    speed("ingest: listed and indexed, a second of CPU time", "indexedCpu");
    rows.addNumber(QStringLiteral("ingest: peak memory"), QStringLiteral("MB"), "archive", "indexedPeak",
                   1024, 300);
    perArticle("an article: as the publisher wrote it", number("textBytes"));
    perArticle("an article: its part of a document", number("documentBytes"));
    perArticle("an article: database without the index", [number](const QJsonObject &stage) {
        return number("database")(stage) - number("index")(stage);
    });
    perArticle("an article: index", number("index"));
    perArticle("an article: database with the index", number("database"));
}

void addQueries(Rows &rows)
{
    rows.addNumber(QStringLiteral("raw SQLite: 256 ids and 32 rows"), QStringLiteral("ms"), "queries",
                   "raw.median");
    const qsizetype last = rows.sizes() - 1;
    const std::optional<double> raw = numberOf(Rows::valueAt(rows.stage(last, "queries"), "raw.median"));
    const QJsonArray cases = rows.stage(last, "queries").value(QLatin1String("cases")).toArray();
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject one = cases.at(i).toObject();
        ArchiveRow row;
        row.what = QString(one.value(QLatin1String("kind")).toString() + u": " +
                           one.value(QLatin1String("name")).toString());
        row.unit = QStringLiteral("ms");
        row.worst = one.value(QLatin1String("worst")).toDouble();
        row.budget = one.value(QLatin1String("budget")).toDouble();
        row.growth = Growth::Flat;
        row.baseline = raw;
        const int hits = one.value(QLatin1String("hits")).toInt();
        for (qsizetype size = 0; size < rows.sizes(); ++size) {
            const QJsonObject same =
                rows.stage(size, "queries").value(QLatin1String("cases")).toArray().at(i).toObject();
            row.figures += numberOf(same.value(QLatin1String("median")));
            if (same.value(QLatin1String("hits")).toInt() < hits * AsLong && size == row.from)
                ++row.from; // a longer list costs more, whatever the archive
        }
        rows.add(row);
    }
    const QJsonObject operations = rows.stage(last, "queries").value(QLatin1String("operations")).toObject();
    for (auto one = operations.begin(); one != operations.end(); ++one) {
        ArchiveRow row;
        row.what = one.key();
        row.unit = QStringLiteral("ms");
        row.worst = one.value().toObject().value(QLatin1String("worst")).toDouble();
        row.baseline = raw;
        if (one.key().startsWith(u"facets") || one.key().startsWith(u"relevance") ||
            one.key().startsWith(u"tags of"))
            row.budget = 150;
        for (qsizetype size = 0; size < rows.sizes(); ++size)
            row.figures += numberOf(rows.stage(size, "queries")
                                        .value(QLatin1String("operations"))
                                        .toObject()
                                        .value(one.key())
                                        .toObject()
                                        .value(QLatin1String("median")));
        rows.add(row);
    }
    rows.addNumber(QStringLiteral("mark read: how many"), QString(), "queries", "mark.articles");
    rows.addNumber(QStringLiteral("mark read: shown"), QStringLiteral("ms"), "queries", "mark.shown", 1, 50);
    rows.addNumber(QStringLiteral("mark read: durable"), QStringLiteral("ms"), "queries", "mark.durable", 1,
                   1000);
    rows.addNumber(QStringLiteral("mark read: undone"), QStringLiteral("ms"), "queries", "mark.undone");
}

void addWindow(Rows &rows)
{
    const QString ms = QStringLiteral("ms");
    const QString mb = QStringLiteral("MB");
    if (rows.has("start")) {
        rows.addNumber(QStringLiteral("start to first rows painted"), ms, "start", "median", 1, 400);
        rows.addNumber(QStringLiteral("start with an empty profile"), ms, "start", "empty");
        rows.add(
            QStringLiteral("start: ratio to an empty profile"), QStringLiteral("×"), "start",
            [](const QJsonObject &stage) {
                const double empty = stage.value(QLatin1String("empty")).toDouble();
                return empty > 0 ? stage.value(QLatin1String("median")).toDouble() / empty : 0;
            },
            1.3);
        rows.addNumber(QStringLiteral("start: CPU time"), ms, "start", "cpu");
        rows.addNumber(QStringLiteral("start: CPU time, empty profile"), ms, "start", "emptyCpu");
    }
    if (rows.has("reading")) {
        rows.addNumber(QStringLiteral("memory after start (PSS, all processes)"), mb, "reading",
                       "afterStart.pss", 1024, 150);
        rows.addNumber(QStringLiteral("memory with an article open"), mb, "reading", "firstArticle.pss", 1024,
                       350);
        rows.addNumber(QStringLiteral("memory after twenty articles"), mb, "reading", "twentyArticles.pss",
                       1024, 350);
        rows.addNumber(QStringLiteral("memory when idle since"), mb, "reading", "afterIdle.pss", 1024, 200);
        const auto shown = [](const QJsonObject &stage, double share) {
            QList<double> times;
            const QJsonArray all = stage.value(QLatin1String("shown")).toArray();
            for (qsizetype i = 1; i < all.size(); ++i) // the first one starts Chromium
                times += all.at(i).toDouble();
            std::sort(times.begin(), times.end());
            return times.isEmpty()
                       ? 0
                       : times.at(qMin(times.size() - 1, qsizetype(double(times.size()) * share)));
        };
        rows.add(
            QStringLiteral("article shown after the key, median"), ms, "reading",
            [shown](const QJsonObject &stage) { return shown(stage, 0.5); }, 100);
        rows.add(QStringLiteral("article shown after the key, worst of 19"), ms, "reading",
                 [shown](const QJsonObject &stage) { return shown(stage, 1); });
        rows.add(QStringLiteral("first article shown (starts Chromium)"), ms, "reading",
                 [](const QJsonObject &stage) {
                     return stage.value(QLatin1String("shown")).toArray().first().toDouble();
                 });
    }
    if (rows.has("pdf")) {
        rows.addNumber(QStringLiteral("PDF of one article"), QStringLiteral("s"), "pdf", "one", 1, 1);
        rows.addNumber(QStringLiteral("PDF of 100 articles"), QStringLiteral("s"), "pdf", "hundred", 1, 20);
    }
    if (rows.has("stall")) {
        rows.addNumber(QStringLiteral("refresh with news: all listed"), QStringLiteral("s"), "stall",
                       "listedSeconds");
        rows.addNumber(QStringLiteral("window stalled, p99.9"), ms, "stall", "refreshStalls.waited.p999", 1,
                       16);
        rows.addNumber(QStringLiteral("window stalled, longest"), ms, "stall", "refreshStalls.waited.max", 1,
                       50);
        rows.addNumber(QStringLiteral("stalled, without waiting for a core, p99.9"), ms, "stall",
                       "refreshStalls.own.p999");
        rows.addNumber(QStringLiteral("stalled, without waiting for a core, longest"), ms, "stall",
                       "refreshStalls.own.max");
        rows.addNumber(QStringLiteral("work of the window an event waited for, p99.9"), ms, "stall",
                       "refreshStalls.computed.p999");
        rows.addNumber(QStringLiteral("work of the window an event waited for, longest"), ms, "stall",
                       "refreshStalls.computed.max");
        rows.addNumber(QStringLiteral("stalled until indexed, p99.9"), ms, "stall", "stalls.waited.p999", 1,
                       16);
        rows.addNumber(QStringLiteral("stalled until indexed, longest"), ms, "stall", "stalls.waited.max", 1,
                       50);
        rows.addNumber(QStringLiteral("refresh: peak memory of the window"), mb, "stall", "peak", 1024);
    }
}

} // namespace

QList<ArchiveRow> archiveRows(const QJsonObject &archives, const QStringList &sizes)
{
    Rows rows(archives, sizes);
    addArchive(rows);
    if (rows.has("queries"))
        addQueries(rows);
    addWindow(rows);
    ArchiveRow tagging;
    tagging.what = QStringLiteral("auto-tagging: not there yet");
    tagging.figures = QList<std::optional<double>>(sizes.size());
    rows.add(tagging);
    return rows.rows();
}

} // namespace depeche::bench
