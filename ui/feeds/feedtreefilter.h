#pragma once

#include <QSortFilterProxyModel>

namespace depeche {

/// Leaves the rows of a FeedTreeModel whose title contains a text, case and accents ignored, with all above
/// them. GUI thread.
class FeedTreeFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FeedTreeFilter(QObject *parent = nullptr);

    /// Empty: all rows.
    void setText(const QString &text);
    bool isActive() const { return !m_folded.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_folded;
};

} // namespace depeche
