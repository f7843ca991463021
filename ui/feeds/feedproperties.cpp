#include "ui/feeds/feedproperties.h"

#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "ui/feeds/feedfetchingpage.h"
#include "ui/feeds/feedgeneralpage.h"
#include "ui/feeds/feedkeepingpage.h"
#include "ui/feeds/feedmovesbox.h"
#include "ui/feeds/feedoptionspage.h"
#include "ui/style/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace depeche {

FeedProperties::FeedProperties(Library &library, Refresher &refresher, Secrets &secrets, FeedId feed,
                               QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_refresher(refresher)
    , m_secrets(secrets)
    , m_id(feed)
    , m_pages(new QTabWidget(this))
    , m_general(new FeedGeneralPage(library, this))
    , m_fetchingPage(new FeedFetchingPage(this))
    , m_options(new FeedOptionsPage(this))
    , m_keeping(new FeedKeepingPage(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Properties of the feed"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_general, tr("General"));
    m_pages->addTab(m_fetchingPage, tr("Fetching"));
    m_pages->addTab(m_options, tr("Options"));
    m_pages->addTab(m_keeping, tr("Keeping"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(metrics.px(620), metrics.px(540));

    connect(buttons, &QDialogButtonBox::accepted, this, &FeedProperties::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_general, &FeedGeneralPage::edited, this, &FeedProperties::validate);
    connect(m_options, &FeedOptionsPage::edited, this, &FeedProperties::validate);
    connect(m_keeping, &FeedKeepingPage::edited, this, &FeedProperties::validate);
    connect(m_general, &FeedGeneralPage::credentialsTyped, m_options, &FeedOptionsPage::setCredentials);
    connect(m_fetchingPage, &FeedFetchingPage::fetchRequested, this, &FeedProperties::fetch);
    connect(&m_refresher, &Refresher::finished, this, &FeedProperties::fetchEnded);
    connect(&m_library, &Library::changed, this, [this](const StoreChanges &changes) {
        if (changes.everything || changes.feedTree || changes.feeds.contains(m_id))
            read();
    });
    connectMoves();
    validate();
    read();
}

FeedProperties::~FeedProperties() = default;

void FeedProperties::showPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
}

void FeedProperties::connectMoves()
{
    FeedMovesBox &moves = m_general->moves();
    connect(&moves, &FeedMovesBox::takeOverRequested, this, [this](const QUrl &url) {
        write([id = m_id, url, now = m_library.now()](Connection &db) {
            return FetchTable(db).moveTo(id, url, now);
        });
    });
    connect(&moves, &FeedMovesBox::refuseRequested, this, [this](const QUrl &url) {
        write([id = m_id, url](Connection &db) { return FetchTable(db).refuseMove(id, url); });
    });
    connect(&moves, &FeedMovesBox::goBackRequested, this,
            [this] { write([id = m_id](Connection &db) { return FetchTable(db).goBack(id); }); });
}

/// A change that takes effect at once; what is in the fields follows it.
template <typename Job>
void FeedProperties::write(Job job)
{
    m_library.write(Durability::User, this, std::move(job), [this](const Result<> &written) {
        if (!written)
            say(written.error().message);
    });
}

void FeedProperties::read()
{
    m_library.read(
        Library::Lane::Content, this, [id = m_id](Connection &db) { return readFeedFacts(db, id); },
        [this](const Result<FeedFacts> &facts) { take(facts); });
}

void FeedProperties::take(const Result<FeedFacts> &facts)
{
    if (!facts) {
        say(facts.error().message);
        m_save->setEnabled(false);
        return;
    }
    const bool moved = m_filled && facts->feed.url != m_facts.feed.url;
    const bool grew = m_fetching && facts->history != m_facts.history;
    m_facts = *facts;
    if (!std::exchange(m_filled, true)) {
        m_options->fill(m_facts.feed.options);
        m_keeping->fill(m_facts.feed.keeping);
        m_general->fill(m_facts);
        readPasswordPlace();
    } else if (moved) { // taken over or taken back, here or by a refresh
        m_general->fill(m_facts);
    } else {
        m_general->update(m_facts);
    }
    m_fetchingPage->setFacts(m_facts, m_library.now());
    if (grew)
        fetchEnded();
    validate();
}

void FeedProperties::readPasswordPlace()
{
    if (m_facts.feed.options.userName.isEmpty())
        return;
    const QString key = feedSecretKey(m_library.paths(), m_id, m_facts.feed.url);
    m_secrets.read(key, this, [this, key](const Result<QString> &) {
        m_options->setPasswordPlace(m_secrets.placeOf(key));
    });
}

void FeedProperties::fetch()
{
    m_fetching = true;
    m_fetchingPage->setState(FeedFetchingPage::State::Fetching);
    m_refresher.refresh(RefreshScope::of({m_id}));
}

void FeedProperties::fetchEnded()
{
    if (!std::exchange(m_fetching, false))
        return;
    m_fetchingPage->setState(FeedFetchingPage::State::Idle);
    read();
}

void FeedProperties::validate()
{
    if (!m_filled) {
        say({});
        m_save->setEnabled(false);
        return;
    }
    const QString problem = m_general->problem().isEmpty() ? m_options->problem() : m_general->problem();
    say(problem);
    m_save->setEnabled(problem.isEmpty());
}

void FeedProperties::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void FeedProperties::save()
{
    m_general->takeCredentials(); // the address may still have the focus
    const Feed before = m_facts.feed;
    const FetchOptions options = m_options->options();
    const QUrl url = m_general->address();
    const auto changed = [](const auto &value, const auto &known) {
        return value == known ? std::nullopt : std::optional(value);
    };
    m_save->setEnabled(false);
    m_library.write(
        Durability::User, this,
        [id = m_id, now = m_library.now(), title = changed(m_general->title(), before.title),
         moved = changed(url, before.url), folder = changed(m_general->folder(), m_facts.folder),
         different = changed(options, before.options),
         kept = changed(m_keeping->keeping(), before.keeping)](Connection &db) -> Result<> {
            if (title)
                DEPECHE_TRY(FeedTable(db).rename(id, *title));
            if (moved) { // the one it had is remembered, so that it can be taken back
                DEPECHE_TRY(FetchTable(db).moveTo(id, *moved, now));
                DEPECHE_TRY(FeedTable(db).setUrl(id, *moved));
            }
            if (folder) {
                const auto place = FolderTable(db).ensure(*folder);
                if (!place)
                    return place.error();
                DEPECHE_TRY(FeedTable(db).move(id, *place, 0));
            }
            if (kept)
                DEPECHE_TRY(FeedTable(db).setKeeping(id, *kept));
            return different ? FeedTable(db).setOptions(id, *different) : Result<>();
        },
        [this, before, url](const Result<> &saved) {
            if (saved) {
                savePassword(before, url);
            } else {
                say(saved.error().message);
                m_save->setEnabled(true);
            }
        });
}

void FeedProperties::savePassword(const Feed &before, const QUrl &url)
{
    const QString key = feedSecretKey(m_library.paths(), m_id, url);
    const bool moved = url != before.url;
    const auto password = m_options->password();
    if (m_options->options().userName.isEmpty() && !before.options.userName.isEmpty())
        m_secrets.remove(key, this, [this](const Result<> &) { accept(); });
    else if (password)
        m_secrets.write(key, *password, this,
                        [this](const Result<SecretPlace> &) { endSaving(Then::Fetch); });
    else
        endSaving(moved ? Then::Fetch : Then::Nothing);
}

void FeedProperties::endSaving(Then then)
{
    // Another address, another password: the user wants to know whether it works now.
    if (then == Then::Fetch && !m_options->options().paused)
        m_refresher.refresh(RefreshScope::of({m_id}));
    accept();
}

} // namespace depeche
