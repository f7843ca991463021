#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace depeche::bench {

/// A line of the table of sizes.
struct ArchiveRow
{
    enum class Growth {
        Flat, ///< at most 1.5 × from the smallest to the largest archive, or half a millisecond
        Free
    };
    QString what;
    QString unit;
    QList<std::optional<double>> figures; ///< one for each size
    std::optional<double> worst;          ///< of the runs at the largest size
    std::optional<double> budget;         ///< holds at every size
    Growth growth = Growth::Free;
    qsizetype from =
        0; ///< growth counts from this size: the first whose list is as long as that of the largest
    std::optional<double> baseline; ///< the raw page at the largest size

    /// From the smallest, or from the size number `from`, to the largest.
    std::optional<double> ratio() const;
    std::optional<bool> isMet() const;
};

struct ArchiveTable
{
    QStringList sizes;
    QList<ArchiveRow> rows;
};

/// @p archives: figures by size and stage.
ArchiveTable archiveTable(const QJsonObject &archives, const QStringList &sizes);

QString textOf(const ArchiveTable &table);
QJsonArray jsonOf(const ArchiveTable &table);

} // namespace depeche::bench
