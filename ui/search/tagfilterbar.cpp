#include "ui/search/tagfilterbar.h"

#include "core/text.h"
#include "store/articlesearch.h"
#include "ui/widgets/chiprow.h"

#include <QHBoxLayout>
#include <QMenu>

namespace depeche {

namespace {

constexpr int MostTags = 14;
/// The list itself comes first: the tags are counted when its first rows are under way.
constexpr int PatienceMilliseconds = 60;

} // namespace

TagFilterBar::TagFilterBar(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_row(new ChipRow(this))
{
    setAccessibleName(tr("Tags of the listed articles"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_row);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(PatienceMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &TagFilterBar::count);
}

void TagFilterBar::show(const ArticleQuery &query, const QStringList &chosen)
{
    ++m_epoch; // an answer on its way is of another list
    m_query = query;
    m_chosen.clear();
    for (const QString &name : chosen)
        m_chosen.insert(fold(name));
    refresh();
}

void TagFilterBar::refresh()
{
    m_soon.start();
}

void TagFilterBar::count()
{
    m_library.read(
        Library::Lane::Lists, this,
        [query = m_query, now = m_library.now()](Connection &db) {
            return ArticleSearch(db, now).topTags(query, MostTags);
        },
        [this, epoch = ++m_epoch](const Result<QList<TagCount>> &counts) {
            if (epoch == m_epoch)
                fill(counts ? *counts : QList<TagCount>());
        });
}

void TagFilterBar::fill(const QList<TagCount> &counts)
{
    QList<TagCount> wanted;
    for (const TagCount &count : counts) {
        if (!m_chosen.contains(fold(count.tag.name)))
            wanted.append(count);
    }
    setVisible(!wanted.isEmpty());
    if (wanted == m_counts)
        return;
    m_counts = wanted;
    QList<Chip *> chips;
    for (const TagCount &count : std::as_const(wanted))
        chips.append(makeChip(count));
    m_row->setChips(chips);
}

Chip *TagFilterBar::makeChip(const TagCount &count)
{
    const QString name = count.tag.name;
    auto *chip = new Chip(name, m_row);
    chip->setCount(count.count);
    chip->setState(count.tag.followed ? Chip::State::Followed : Chip::State::Plain);
    chip->setToolTip(tr("Only articles with this tag. Alt-click: only articles without it."));
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &Chip::clicked, this, [this, name] { Q_EMIT tagChosen(name); });
    connect(chip, &Chip::excludeRequested, this, [this, name] { Q_EMIT tagExcluded(name); });
    connect(chip, &QWidget::customContextMenuRequested, this,
            [this, chip, count](const QPoint &at) { openMenu(chip, count, chip->mapToGlobal(at)); });
    return chip;
}

void TagFilterBar::openMenu(Chip *chip, const TagCount &count, const QPoint &globalPosition)
{
    const QString name = count.tag.name;
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Only with this tag"), this, [this, name] { Q_EMIT tagChosen(name); });
    menu->addAction(tr("Only &without it"), this, [this, name] { Q_EMIT tagExcluded(name); });
    menu->addSeparator();
    if (count.tag.followed)
        menu->addAction(tr("&Unfollow"), this, [this, name] { Q_EMIT unfollowRequested(name); });
    else
        menu->addAction(tr("&Follow"), this, [this, name] { Q_EMIT followRequested(name); });
    menu->popup(globalPosition);
}

} // namespace depeche
