#include "ui/feeds/feedproperties.h"

#include "core/httpurl.h"
#include "store/feedtable.h"
#include "sync/schedule.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace depeche {

namespace {

QString timeText(const std::optional<Timestamp> &time)
{
    if (!time || *time == neverAgain())
        return FeedProperties::tr("never");
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(toUnixSeconds(*time)), QLocale::ShortFormat);
}

QString answerText(const FetchState &fetch)
{
    if (!fetch.error.isEmpty())
        return fetch.error;
    switch (fetch.lastStatus) {
    case 0: return fetch.lastFetch ? FeedProperties::tr("no answer") : FeedProperties::tr("not asked yet");
    case 200: return FeedProperties::tr("sent the feed (200)");
    case 304: return FeedProperties::tr("nothing new (304)");
    default: return QString::number(fetch.lastStatus);
    }
}

} // namespace

FeedProperties::FeedProperties(Library &library, FeedId feed, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
{
    setWindowTitle(tr("Properties of the feed"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    m_title = new QLineEdit(this);
    m_title->setMaxLength(200);
    m_address = new QLineEdit(this);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);

    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(metrics.px(16));
    m_form->setVerticalSpacing(metrics.px(8));
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(tr("Address"), m_address);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(12));
    layout->addLayout(m_form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(520));

    connect(buttons, &QDialogButtonBox::accepted, this, &FeedProperties::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_library.read(
        Library::Lane::Content, this, [feed](Connection &db) { return FeedTable(db).feed(feed); },
        [this](const Result<Feed> &read) {
            if (read) {
                fill(*read);
            } else {
                m_message->setText(read.error().message);
                m_message->show();
            }
        });
}

void FeedProperties::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setText(value);
    m_form->addRow(name, label);
}

void FeedProperties::fill(const Feed &feed)
{
    m_feed = feed;
    m_title->setText(feed.title);
    m_address->setText(feed.url.toString());
    m_address->setCursorPosition(0);
    const FetchState &fetch = feed.fetch;
    addFact(tr("Site"), feed.siteUrl.toDisplayString());
    addFact(tr("Description"), feed.description);
    addFact(
        tr("Articles"),
        tr("%1, of which %2 unread").arg(QLocale().toString(feed.articles), QLocale().toString(feed.unread)));
    addFact(tr("Last asked"), timeText(fetch.lastAttempt));
    addFact(tr("Last success"), timeText(fetch.lastFetch));
    addFact(tr("The server"), answerText(fetch));
    addFact(tr("Asked next"), timeText(fetch.nextFetch));
    addFact(tr("Why then"), fetch.why);
    // The dialog was shown before these texts. They know how high they are once they were laid out.
    QMetaObject::invokeMethod(
        this, [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); },
        Qt::QueuedConnection);
}

void FeedProperties::save()
{
    const QString title = m_title->text().trimmed();
    const auto address = HttpUrl::fromUserInput(m_address->text());
    if (!address) {
        m_message->setText(tr("This is not an address of the web."));
        m_message->show();
        return;
    }
    const bool renamed = title != m_feed.title;
    const bool moved = address->url() != m_feed.url;
    m_library.write(
        Durability::User, this,
        [id = m_feed.id, title, renamed, moved, url = address->url()](Connection &db) -> Result<> {
            if (renamed)
                DEPECHE_TRY(FeedTable(db).rename(id, title));
            if (moved)
                DEPECHE_TRY(FeedTable(db).setUrl(id, url));
            return {};
        },
        [this](const Result<> &saved) {
            if (saved) {
                accept();
                return;
            }
            m_message->setText(saved.error().message);
            m_message->show();
        });
}

} // namespace depeche
