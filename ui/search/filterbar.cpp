#include "ui/search/filterbar.h"

#include "core/text.h"
#include "store/articlesearch.h"
#include "ui/search/conditionlabel.h"
#include "ui/search/datehistogram.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chiprow.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace depeche {

namespace {

constexpr int MostChoices = 14;
/// The list itself comes first: this is counted when its first rows are under way.
constexpr int PatienceMilliseconds = 60;
/// While articles come in.
constexpr int RefreshMilliseconds = 1500;

} // namespace

FilterBar::FilterBar(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_row(new ChipRow(this))
    , m_dates(new DateHistogram(this))
    , m_stack(new QStackedWidget(this))
{
    struct Button
    {
        const char *icon;
        QString text;
    };
    const Metrics m(font());
    const std::array<Button, 4> buttons{{{"tag", tr("Filter by tags")},
                                         {"feed", tr("Filter by sources")},
                                         {"language", tr("Filter by languages")},
                                         {"today", tr("Filter by dates")}}};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.px(2));
    for (size_t i = 0; i < buttons.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setIcon(themedIcon(QLatin1String(buttons.at(i).icon)));
        button->setIconSize(QSize(m.px(14), m.px(14)));
        button->setFixedSize(m.px(24), m.px(24));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setToolTip(buttons.at(i).text);
        button->setAccessibleName(buttons.at(i).text);
        connect(button, &QToolButton::clicked, this, [this, i] { setFacet(Facet(i)); });
        m_buttons.at(i) = button;
        row->addWidget(button);
    }
    row->addSpacing(m.px(6));
    m_stack->addWidget(m_row);
    m_stack->addWidget(m_dates);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_stack, 1);
    hide();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FilterBar::count);
    connect(m_dates, &DateHistogram::chosen, this, &FilterBar::toggled);
}

void FilterBar::show(const ArticleQuery &query, const QStringList &chosen, const QStringList &given)
{
    ++m_epoch; // an answer on its way is of another list
    m_reading.cancel();
    m_query = query;
    m_chosen = chosen;
    m_given.clear();
    for (const QString &condition : given)
        m_given += fold(condition);
    m_soon.start(PatienceMilliseconds);
}

void FilterBar::refresh()
{
    if (!m_soon.isActive())
        m_soon.start(RefreshMilliseconds);
}

void FilterBar::setFacet(Facet facet)
{
    m_wanted = facet;
    fillShown();
}

void FilterBar::count()
{
    m_reading.cancel();
    m_reading = m_library.read(
        Library::Lane::Counts, this,
        [query = m_query, now = m_library.now()](Connection &db) {
            return ArticleSearch(db, now).facets(query, MostChoices);
        },
        [this, epoch = ++m_epoch](const Result<Facets> &facets) {
            if (epoch == m_epoch)
                fill(facets ? *facets : Facets());
        });
}

void FilterBar::fill(const Facets &facets)
{
    m_facets = facets;
    fillShown();
}

QList<FilterBar::Choice> FilterBar::choices(Facet facet) const
{
    QList<Choice> found;
    const auto add = [&](Choice choice) {
        if (m_given.contains(fold(choice.condition)))
            return;
        choice.chosen = m_chosen.contains(choice.condition, Qt::CaseInsensitive);
        found.insert(choice.chosen ? 0 : found.size(), choice); // what can be taken back stands first
    };
    switch (facet) {
    case Facet::Tags:
        for (const TagCount &tag : m_facets.tags) {
            const QString name = tag.tag.name;
            add({name, toText(ArticleQuery::ofTag(name)), tag.count, false, tag.tag.followed, true});
        }
        break;
    case Facet::Sources:
        for (const FacetCount &feed : m_facets.feeds)
            add({feed.name, feed.condition, feed.count});
        break;
    case Facet::Languages:
        for (const FacetCount &language : m_facets.languages)
            add({conditionLabel(language.condition, {}).text, language.condition, language.count});
        break;
    case Facet::Dates:
        for (const FacetCount &date : m_facets.dates)
            add({date.name, date.condition, date.count});
        break;
    }
    return found;
}

bool FilterBar::hasChoices(Facet facet) const
{
    const QList<Choice> found = choices(facet);
    // One thing that all have narrows nothing. Tags are told all the same: they can be followed.
    return facet == Facet::Tags ? !found.isEmpty()
                                : found.size() > 1 || (found.size() == 1 && found.first().chosen);
}

void FilterBar::fillShown()
{
    bool any = false;
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const bool has = hasChoices(Facet(i));
        m_buttons.at(i)->setEnabled(has);
        any = any || has;
    }
    setVisible(any);
    if (!any)
        return;
    size_t shown = size_t(m_wanted);
    while (!m_buttons.at(shown)->isEnabled())
        shown = (shown + 1) % m_buttons.size();
    const bool other = m_shown != Facet(shown);
    m_shown = Facet(shown);
    m_buttons.at(shown)->setChecked(true);
    const bool dates = m_shown == Facet::Dates;
    m_stack->setCurrentWidget(dates ? static_cast<QWidget *>(m_dates) : m_row);
    m_stack->setFixedHeight(m_stack->currentWidget()->sizeHint().height());
    if (dates) {
        m_dates->setDates(m_facets.dates, m_facets.period, m_chosen);
        return;
    }
    const QList<Choice> wanted = choices(m_shown);
    if (wanted == m_choices && !other)
        return;
    m_choices = wanted;
    QList<Chip *> chips;
    for (const Choice &choice : wanted)
        chips.append(makeChip(choice));
    m_row->setChips(chips);
}

Chip *FilterBar::makeChip(const Choice &choice)
{
    auto *chip = new Chip(choice.name, m_row);
    chip->setCount(choice.count);
    chip->setState(choice.followed ? Chip::State::Followed : Chip::State::Plain);
    if (choice.chosen)
        chip->setClosing(Chip::Closing::ByUser);
    QString tip =
        choice.chosen ? tr("Takes the filter back.") : tr("Only these articles. Alt-click: only the others.");
    if (m_facets.isSample)
        tip += u' ' + tr("Counted among the newest %Ln article(s).", nullptr, m_facets.looked);
    chip->setToolTip(tip);
    connect(chip, &Chip::clicked, this, [this, choice] { Q_EMIT toggled(choice.condition); });
    connect(chip, &Chip::closeRequested, this, [this, choice] { Q_EMIT toggled(choice.condition); });
    connect(chip, &Chip::excludeRequested, this, [this, choice] { Q_EMIT excluded(choice.condition); });
    if (choice.isTag) {
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &QWidget::customContextMenuRequested, this,
                [this, chip, choice](const QPoint &at) { openMenu(chip, choice, chip->mapToGlobal(at)); });
    }
    return chip;
}

void FilterBar::openMenu(Chip *chip, const Choice &choice, const QPoint &globalPosition)
{
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Only with this tag"), this, [this, choice] { Q_EMIT toggled(choice.condition); });
    menu->addAction(tr("Only &without it"), this, [this, choice] { Q_EMIT excluded(choice.condition); });
    menu->addSeparator();
    if (choice.followed)
        menu->addAction(tr("&Unfollow"), this, [this, choice] { Q_EMIT unfollowRequested(choice.name); });
    else
        menu->addAction(tr("&Follow"), this, [this, choice] { Q_EMIT followRequested(choice.name); });
    menu->popup(globalPosition);
}

} // namespace depeche
