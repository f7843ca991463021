#include "bench/archive/archivereport.h"

#include "bench/archive/archiverows.h"

namespace depeche::bench {

namespace {

constexpr double FlatRatio = 1.5;
constexpr double FlatDifference = 0.5; // below that a ratio says something about the clock only

QString cell(const std::optional<double> &number)
{
    if (!number)
        return QStringLiteral("–");
    return QString::number(*number, 'f', *number < 10 ? 2 : *number < 100 ? 1 : 0);
}

} // namespace

std::optional<double> ArchiveRow::ratio() const
{
    const std::optional<double> first = figures.value(from);
    if (figures.size() < from + 2 || !first || !figures.last() || *first <= 0)
        return std::nullopt;
    return *figures.last() / *first;
}

std::optional<bool> ArchiveRow::isMet() const
{
    const auto growth = ratio();
    const bool mustBeFlat = this->growth == Growth::Flat && growth;
    if (!budget && !mustBeFlat)
        return std::nullopt;
    if (mustBeFlat && *growth > FlatRatio && *figures.last() - *figures.at(from) > FlatDifference)
        return false;
    const bool anyFigure =
        std::any_of(figures.begin(), figures.end(), [](const auto &one) { return one.has_value(); });
    if (budget && !anyFigure)
        return std::nullopt;
    return !budget || std::all_of(figures.begin(), figures.end(),
                                  [this](const auto &one) { return !one || *one <= *budget; });
}

ArchiveTable archiveTable(const QJsonObject &archives, const QStringList &sizes)
{
    return {sizes, archiveRows(archives, sizes)};
}

QString textOf(const ArchiveTable &table)
{
    QStringList head{QStringLiteral("what")};
    for (const QString &size : table.sizes)
        head += size;
    head += {QStringLiteral("worst"), QStringLiteral("growth"), QStringLiteral("× raw"),
             QStringLiteral("budget"), QStringLiteral("met?")};
    QList<QStringList> cells{head};
    for (const ArchiveRow &row : table.rows) {
        QStringList line{row.what};
        for (const auto &figure : row.figures)
            line += figure ? QString(cell(figure) + u' ' + row.unit) : QStringLiteral("–");
        const auto ratio = row.ratio();
        const auto met = row.isMet();
        const double last = row.figures.isEmpty() ? 0 : row.figures.last().value_or(0);
        line += row.worst ? cell(row.worst) : QString();
        line += ratio ? QString(cell(ratio) + u" ×") : QString();
        line += row.baseline.value_or(0) > 0 && last > 0 ? cell(last / *row.baseline) : QString();
        QStringList budget;
        if (row.budget)
            budget += QString(u"≤ " + QString::number(*row.budget) + u' ' + row.unit);
        if (row.growth == ArchiveRow::Growth::Flat)
            budget += QStringLiteral("flat");
        line += budget.join(QStringLiteral(", "));
        line += !met ? QString() : *met ? QStringLiteral("met") : QStringLiteral("NOT MET");
        cells += line;
    }
    QList<qsizetype> widths(head.size(), 0);
    for (const QStringList &line : std::as_const(cells)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = qMax(widths.at(i), line.at(i).size());
    }
    QString text;
    for (const QStringList &line : std::as_const(cells)) {
        QString padded;
        for (qsizetype i = 0; i < line.size(); ++i)
            padded += QString(
                (i == 0 ? line.at(i).leftJustified(widths.at(i)) : line.at(i).rightJustified(widths.at(i))) +
                QStringLiteral("  "));
        while (padded.endsWith(u' '))
            padded.chop(1);
        text += QString(padded + u'\n');
    }
    return text;
}

QJsonArray jsonOf(const ArchiveTable &table)
{
    QJsonArray array;
    for (const ArchiveRow &row : table.rows) {
        QJsonObject figures;
        for (qsizetype i = 0; i < table.sizes.size(); ++i) {
            if (row.figures.value(i))
                figures.insert(table.sizes.at(i), *row.figures.value(i));
        }
        QJsonObject object{{QStringLiteral("what"), row.what},
                           {QStringLiteral("unit"), row.unit},
                           {QStringLiteral("figures"), figures},
                           {QStringLiteral("flat"), row.growth == ArchiveRow::Growth::Flat}};
        const auto insert = [&object](const char *key, const std::optional<double> &value) {
            if (value)
                object.insert(QLatin1String(key), *value);
        };
        insert("worst", row.worst);
        insert("budget", row.budget);
        insert("growth", row.ratio());
        insert("baseline", row.baseline);
        if (const auto met = row.isMet())
            object.insert(QStringLiteral("met"), *met);
        array += object;
    }
    return array;
}

} // namespace depeche::bench
