#pragma once

#include "domain/articlequery.h"
#include "store/facets.h"
#include "store/library.h"

#include <QTimer>
#include <QWidget>
#include <array>

class QStackedWidget;
class QToolButton;

namespace depeche {

class Chip;
class ChipRow;
class DateHistogram;

/// What the listed articles have in common: their tags, sources, languages and dates, one of these at a time, with
/// counts. A click narrows the list to one, a second click takes that back, Alt-click excludes it, the menu of a tag
/// follows it. Counted when the list is on the screen, and never in its way. Hidden when there is nothing to choose.
/// Main thread.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(Library &library, QWidget *parent = nullptr);

    using QWidget::show;
    /// Counts what @p query finds, soon; the last call wins. Of its conditions those in @p chosen can be taken back;
    /// those in @p given are what is listed, and are left out.
    void show(const ArticleQuery &query, const QStringList &chosen, const QStringList &given);
    /// Counts again: articles or tags changed.
    void refresh();

    enum class Facet { Tags, Sources, Languages, Dates };
    /// Shows @p facet, or the next that has something.
    void setFacet(Facet facet);
    Facet facet() const { return m_shown; }

Q_SIGNALS:
    /// @p condition in the query language: to be added, or taken back if it was chosen.
    void toggled(const QString &condition);
    void excluded(const QString &condition);
    void followRequested(const QString &tag);
    void unfollowRequested(const QString &tag);

private:
    /// Something to choose.
    struct Choice
    {
        QString name;
        QString condition;
        int count = 0;
        bool chosen = false;
        bool followed = false;
        bool isTag = false;

        bool operator==(const Choice &) const = default;
    };

    void count();
    void fill(const Facets &facets);
    void fillShown();
    QList<Choice> choices(Facet facet) const;
    bool hasChoices(Facet facet) const;
    Chip *makeChip(const Choice &choice);
    void openMenu(Chip *chip, const Choice &choice, const QPoint &globalPosition);

    Library &m_library;
    std::array<QToolButton *, 4> m_buttons;
    ChipRow *m_row;
    DateHistogram *m_dates;
    QStackedWidget *m_stack;
    QTimer m_soon;
    Reading m_reading;
    ArticleQuery m_query;
    QStringList m_chosen;
    QStringList m_given; ///< folded
    Facets m_facets;
    QList<Choice> m_choices;
    Facet m_wanted = Facet::Tags;
    Facet m_shown = Facet::Tags;
    int m_epoch = 0;
};

} // namespace depeche
