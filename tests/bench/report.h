#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace depeche::bench {

/// A line of the table. Figures without a baseline are compared with their budget themselves, else their ratio is.
struct Row
{
    QString what;
    double figure = 0;
    QString unit;
    QString baseline; ///< what the other figure is of; empty: none
    double baselineFigure = 0;
    std::optional<double> budget; ///< none: for information

    std::optional<double> ratio() const;
    std::optional<bool> isMet() const;

    bool operator==(const Row &) const = default;
};

/// The table for the figures of the stages, by their names.
QList<Row> rowsOf(const QJsonObject &stages);

QString tableOf(const QList<Row> &rows);
QJsonArray jsonOf(const QList<Row> &rows);

} // namespace depeche::bench
