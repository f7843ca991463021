#include "bench/report.h"

namespace depeche::bench {

namespace {

/// Figures of one stage; absent ones are 0.
class Figures final
{
public:
    Figures(const QJsonObject &stages, const char *stage)
        : m_object(stages.value(QLatin1String(stage)).toObject())
    {
    }
    bool exists() const { return !m_object.isEmpty(); }
    double number(const char *key) const { return m_object.value(QLatin1String(key)).toDouble(); }
    double megabytes(const char *key) const { return number(key) / 1024; }
    QJsonObject object(const char *key) const { return m_object.value(QLatin1String(key)).toObject(); }

private:
    QJsonObject m_object;
};

QString cell(double number)
{
    return QString::number(number, 'f', number < 10 ? 2 : number < 100 ? 1 : 0);
}

void addStalls(QList<Row> &rows, const QString &when, const QJsonObject &stalls)
{
    const auto add = [&](const char *what, const char *kind, const char *key, std::optional<double> budget) {
        rows += Row{QString(QLatin1String(what) + when),
                    stalls.value(QLatin1String(kind)).toObject().value(QLatin1String(key)).toDouble(),
                    QStringLiteral("ms"),
                    {},
                    0,
                    budget};
    };
    add("window: wait of an event, median", "waited", "p50", {});
    add("window: wait, p99", "waited", "p99", {});
    add("window: wait, p99.9", "waited", "p999", 16);
    add("window: wait, longest", "waited", "max", 50);
    add("window: wait, p99.9, without waiting for a core", "own", "p999", {});
    add("window: wait, longest, without waiting for a core", "own", "max", {});
    add("window: work an event waited for, p99.9", "computed", "p999", {});
    add("window: work an event waited for, longest", "computed", "max", {});
}

} // namespace

std::optional<double> Row::ratio() const
{
    if (baseline.isEmpty() || baselineFigure <= 0)
        return std::nullopt;
    return figure / baselineFigure;
}

std::optional<bool> Row::isMet() const
{
    if (!budget)
        return std::nullopt;
    return ratio().value_or(figure) <= *budget;
}

QList<Row> rowsOf(const QJsonObject &stages)
{
    const QString s = QStringLiteral("s");
    const QString mb = QStringLiteral("MB");
    const Figures curl(stages, "curl");
    const Figures bare(stages, "bare");
    const Figures bareIndex(stages, "bare-fts5");
    const Figures program(stages, "program");
    const Figures window(stages, "window");
    QList<Row> rows;
    if (curl.exists())
        rows += Row{QStringLiteral("download alone"), curl.number("seconds"), s, {}, 0, {}};
    if (program.exists()) {
        rows += Row{QStringLiteral("first refresh: all listed"),
                    program.number("listedSeconds"),
                    s,
                    QStringLiteral("bare pipeline"),
                    bare.number("seconds"),
                    2};
        rows += Row{QStringLiteral("first refresh: all indexed"), program.number("indexedSeconds"), s,
                    QStringLiteral("bare pipeline, FTS5"),        bareIndex.number("seconds"),      1.5};
        rows += Row{QStringLiteral("second refresh (304)"), program.number("unchangedSeconds"), s,
                    QStringLiteral("curl alone, 304"),      curl.number("unchangedSeconds"),    1.5};
        rows += Row{QStringLiteral("CPU time: all listed"), program.number("listedCpu"), s,
                    QStringLiteral("bare pipeline"),        bare.number("cpu"),          {}};
        rows += Row{QStringLiteral("CPU time: all indexed"), program.number("indexedCpu"), s,
                    QStringLiteral("bare pipeline, FTS5"),   bareIndex.number("cpu"),      {}};
        rows += Row{QStringLiteral("CPU time: second refresh (304)"),
                    program.number("unchangedCpu"),
                    s,
                    QStringLiteral("curl alone, 304"),
                    curl.number("unchangedCpu"),
                    {}};
        rows += Row{QStringLiteral("written to files: all listed"),
                    program.megabytes("listedWritten"),
                    mb,
                    QStringLiteral("bare pipeline"),
                    bare.megabytes("written"),
                    {}};
        rows += Row{QStringLiteral("written to files: all indexed"), program.megabytes("indexedWritten"), mb,
                    QStringLiteral("bare pipeline, FTS5"),           bareIndex.megabytes("written"),      {}};
        rows += Row{QStringLiteral("peak memory, listing"), program.megabytes("listedPeak"), mb, {}, 0, 300};
        rows +=
            Row{QStringLiteral("peak memory, indexing"), program.megabytes("indexedPeak"), mb, {}, 0, 300};
        rows += Row{QStringLiteral("peak memory, 304"), program.megabytes("unchangedPeak"), mb, {}, 0, 300};
        rows += Row{QStringLiteral("own memory over idle, listing"),
                    program.megabytes("listedAnonymous") - program.megabytes("idleAnonymous"),
                    mb,
                    QStringLiteral("a quarter of the feeds"),
                    program.megabytes("anonymousAtQuarter") - program.megabytes("idleAnonymous"),
                    {}};
        rows += Row{QStringLiteral("memory at idle"), program.megabytes("idle"), mb, {}, 0, {}};
        rows += Row{QStringLiteral("database"),
                    program.megabytes("database"),
                    mb,
                    QStringLiteral("bare pipeline, FTS5"),
                    bareIndex.megabytes("database"),
                    {}};
    }
    if (window.exists()) {
        addStalls(rows, QStringLiteral(" (refresh)"), window.object("refreshStalls"));
        addStalls(rows, QStringLiteral(" (and index)"), window.object("stalls"));
        rows += Row{QStringLiteral("window: first refresh, all listed"),
                    window.number("listedSeconds"),
                    s,
                    QStringLiteral("bare pipeline"),
                    bare.number("seconds"),
                    {}};
        rows += Row{QStringLiteral("window: peak memory"), window.megabytes("peak"), mb, {}, 0, {}};
    }
    return rows;
}

QString tableOf(const QList<Row> &rows)
{
    QList<QStringList> cells{{QStringLiteral("what"), QStringLiteral("figure"), QStringLiteral("baseline"),
                              QStringLiteral("ratio"), QStringLiteral("budget"), QStringLiteral("met?")}};
    for (const Row &row : rows) {
        const auto ratio = row.ratio();
        const auto met = row.isMet();
        const QString baseline =
            ratio ? QString(cell(row.baselineFigure) + u' ' + row.unit + u" (" + row.baseline + u')')
                  : QString();
        const QString budget = !row.budget ? QString()
                               : ratio     ? QString(QStringLiteral("≤ ") + cell(*row.budget) + u" ×")
                                       : QString(QStringLiteral("≤ ") + cell(*row.budget) + u' ' + row.unit);
        cells += {row.what, QString(cell(row.figure) + u' ' + row.unit),
                  baseline, ratio ? QString(cell(*ratio) + QStringLiteral(" ×")) : QString(),
                  budget,   !met ? QString() : *met ? QStringLiteral("yes") : QStringLiteral("NO")};
    }
    QList<qsizetype> widths(cells.first().size(), 0);
    for (const QStringList &line : std::as_const(cells)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = qMax(widths.at(i), line.at(i).size());
    }
    QString text;
    for (const QStringList &line : std::as_const(cells)) {
        QString padded;
        for (qsizetype i = 0; i < line.size(); ++i)
            padded += QString(line.at(i).leftJustified(widths.at(i)) + QStringLiteral("  "));
        text += QString(padded.trimmed() + u'\n');
    }
    return text;
}

QJsonArray jsonOf(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows) {
        QJsonObject object{{QStringLiteral("what"), row.what},
                           {QStringLiteral("figure"), row.figure},
                           {QStringLiteral("unit"), row.unit}};
        if (const auto ratio = row.ratio()) {
            object.insert(QStringLiteral("baseline"), row.baseline);
            object.insert(QStringLiteral("baselineFigure"), row.baselineFigure);
            object.insert(QStringLiteral("ratio"), *ratio);
        }
        if (row.budget)
            object.insert(QStringLiteral("budget"), *row.budget);
        if (const auto met = row.isMet())
            object.insert(QStringLiteral("met"), *met);
        array += object;
    }
    return array;
}

} // namespace depeche::bench
