#include "ui/feeds/feedkeepingpage.h"

#include "ui/feeds/factform.h"
#include "ui/style/metrics.h"
#include "ui/widgets/keepchoices.h"

#include <QComboBox>

namespace depeche {

namespace {

std::optional<int> chosen(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional(data.toInt()) : std::nullopt;
}

} // namespace

FeedKeepingPage::FeedKeepingPage(QWidget *parent)
    : QWidget(parent)
    , m_days(new QComboBox(this))
    , m_articles(new QComboBox(this))
{
    m_days->addItem(tr("As the settings say"));
    addKeepDays(*m_days);
    m_articles->addItem(tr("As the settings say"));
    addKeepArticles(*m_articles);

    auto *form = new FactForm(this);
    form->setContentsMargins(0, Metrics(font()).px(16), 0, 0);
    const auto addField = [&](const QString &name, QComboBox *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // in the middle of its row
        form->addRow(label, field);
    };
    addField(tr("&Keep read articles"), m_days);
    addField(tr("At &most"), m_articles);
    form->addHint(tr("Older ones are removed for good within a day. Articles that are starred, for later, "
                     "tagged by you or "
                     "unread always stay."));

    for (QComboBox *box : {m_days, m_articles})
        connect(box, &QComboBox::currentIndexChanged, this, &FeedKeepingPage::edited);
}

void FeedKeepingPage::fill(const FeedKeeping &keeping)
{
    if (keeping.days)
        selectKeepDays(*m_days, *keeping.days);
    else
        m_days->setCurrentIndex(0);
    if (keeping.articles)
        selectKeepArticles(*m_articles, *keeping.articles);
    else
        m_articles->setCurrentIndex(0);
}

FeedKeeping FeedKeepingPage::keeping() const
{
    return {chosen(*m_days), chosen(*m_articles)};
}

} // namespace depeche
