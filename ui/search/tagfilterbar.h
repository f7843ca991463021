#pragma once

#include "domain/articlequery.h"
#include "store/library.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

namespace depeche {

class Chip;
class ChipRow;

/// The most frequent tags of what is listed, with counts. A click narrows the list to one, Alt-click excludes it, the
/// menu follows it. Hidden when the list has no tags.
class TagFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TagFilterBar(Library &library, QWidget *parent = nullptr);

    using QWidget::show;
    /// Counts the tags of @p query, leaving out @p chosen ones, soon; the last call wins.
    void show(const ArticleQuery &query, const QStringList &chosen);
    /// Counts again: articles or tags changed.
    void refresh();

Q_SIGNALS:
    void tagChosen(const QString &name);
    void tagExcluded(const QString &name);
    void followRequested(const QString &name);
    void unfollowRequested(const QString &name);

private:
    void count();
    void fill(const QList<TagCount> &counts);
    Chip *makeChip(const TagCount &count);
    void openMenu(Chip *chip, const TagCount &count, const QPoint &globalPosition);

    Library &m_library;
    ChipRow *m_row;
    QTimer m_soon;
    ArticleQuery m_query;
    QSet<QString> m_chosen; ///< folded
    QList<TagCount> m_counts;
    int m_epoch = 0;
};

} // namespace depeche
