#include "ui/settings/keepingpage.h"

#include "ui/style/metrics.h"
#include "ui/widgets/keepchoices.h"

#include <QCheckBox>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace depeche {

namespace {

/// Whether @p rule lets articles go that @p other keeps.
bool isStricter(const KeepRule &rule, const KeepRule &other)
{
    const auto shorter = [](int number, int than) { return number > 0 && (than <= 0 || number < than); };
    return shorter(rule.days, other.days) || shorter(rule.articles, other.articles);
}

} // namespace

KeepingPage::KeepingPage(SettingsStore &settings, Library &library, QWidget *parent)
    : SettingsPage(settings, tr("Keeping articles"), parent)
    , m_library(library)
    , m_remove(new QCheckBox(tr("Remove old articles that I have read"), this))
    , m_days(new QComboBox(this))
    , m_articles(new QComboBox(this))
{
    form()->addRow(m_remove);
    addKeepDays(*m_days);
    addField(tr("Keep them"), m_days);
    addKeepArticles(*m_articles);
    addField(tr("At most, of each feed"), m_articles);
    m_preview = new QLabel(this);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    // Room for two lines, so that nothing jumps when the count comes.
    m_preview->setMinimumHeight(2 * m_preview->fontMetrics().lineSpacing());
    m_preview->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    form()->addRow(m_preview);
    addHint(tr("Articles that are starred, for later, tagged by you or unread always stay. The properties of "
               "a feed can "
               "say otherwise for that feed. What you delete or unsubscribe from stays for 30 days, so that "
               "it can be "
               "taken back."));
    fill();
    count();

    connect(m_remove, &QCheckBox::toggled, this, &KeepingPage::edited);
    for (QComboBox *box : {m_days, m_articles})
        connect(box, &QComboBox::currentIndexChanged, this, &KeepingPage::edited);
}

KeepingPage::Wanted KeepingPage::wanted() const
{
    return {m_remove->isChecked(), {m_days->currentData().toInt(), m_articles->currentData().toInt()}};
}

KeepingPage::Wanted KeepingPage::stored() const
{
    const SettingsValues &values = settings().values();
    return {values.removeOldArticles, {values.keepDays, values.keepArticles}};
}

void KeepingPage::fill()
{
    m_filling = true;
    const Wanted now = stored();
    m_remove->setChecked(now.remove);
    selectKeepDays(*m_days, now.rule.days);
    selectKeepArticles(*m_articles, now.rule.articles);
    m_filling = false;
}

void KeepingPage::edited()
{
    if (m_filling)
        return;
    const Wanted before = stored();
    const Wanted now = wanted();
    m_asks = now.remove && isStricter(now.rule, before.remove ? before.rule : KeepRule());
    if (!m_asks)
        store();
    count();
}

void KeepingPage::store()
{
    m_asks = false;
    settings().change([now = wanted()](SettingsValues &values) {
        values.removeOldArticles = now.remove;
        values.keepDays = now.rule.days;
        values.keepArticles = now.rule.articles;
    });
}

void KeepingPage::count()
{
    m_counting.cancel();
    m_preview->setText(tr("Counting…"));
    m_counting = m_library.read(
        Library::Lane::Counts, this,
        [rule = wanted().rule, now = m_library.now()](Connection &db) {
            return Retention(db).count(rule, now);
        },
        [this](const Result<RetentionCount> &result) { counted(result); });
}

void KeepingPage::counted(const Result<RetentionCount> &result)
{
    if (!result) {
        m_preview->setText(result.error().message);
        if (m_asks)
            fill(); // nothing is removed that could not be counted
        m_asks = false;
        return;
    }
    const int removable = int(result->removable);
    const QString all = QLocale().toString(result->articles);
    if (removable == 0)
        m_preview->setText(tr("No article would be removed now, of %1.").arg(all));
    else if (wanted().remove && !m_asks)
        m_preview->setText(tr("%Ln of %1 articles will be removed soon.", nullptr, removable).arg(all));
    else
        m_preview->setText(tr("%Ln of %1 articles would be removed.", nullptr, removable).arg(all));
    if (!m_asks)
        return;
    if (removable == 0)
        store();
    else
        ask(removable);
}

void KeepingPage::ask(qint64 removable)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove old articles"),
                                tr("Remove %Ln article(s) for good?", nullptr, int(removable)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("They are removed in the background, and from now on what grows as old. This cannot be "
           "undone. Articles that are starred, for later, tagged by you or unread stay."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, remove] {
        if (box->clickedButton() == remove) {
            store();
        } else {
            m_asks = false;
            fill();
        }
        count();
    });
    box->open();
}

} // namespace depeche
