#include "ui/feeds/subscribedialog.h"

#include "core/text.h"
#include "ui/feeds/candidatelist.h"
#include "ui/feeds/feedpreviewpane.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/signinform.h"
#include "ui/style/palette.h"
#include "ui/widgets/thinprogressbar.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>

namespace depeche {

namespace {

QString reasonsOf(const QList<SubscribeReport::Failure> &failures)
{
    QStringList lines;
    for (const SubscribeReport::Failure &failure : failures) {
        const QString title =
            failure.candidate.title.isEmpty() ? failure.candidate.url.host() : failure.candidate.title;
        lines += QString(singleLine(title, 80) % u": " % failure.error.message);
    }
    return lines.join(u'\n');
}

} // namespace

SubscribeDialog::SubscribeDialog(Library &library, Subscriber &subscriber, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_subscriber(subscriber)
{
    setWindowTitle(tr("Add a feed"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_accept, &QPushButton::clicked, this, &SubscribeDialog::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &SubscribeDialog::reject);
    connect(m_lookAround, &QPushButton::clicked, this, &SubscribeDialog::lookInUsualPlaces);
    connect(m_signIn, &SignInForm::edited, this, &SubscribeDialog::updateState);
    connect(m_address, &QLineEdit::textEdited, this, &SubscribeDialog::startAnew);
    connect(m_address, &QLineEdit::textChanged, this, &SubscribeDialog::updateState);
    connect(m_list, &CandidateList::ticksChanged, this, &SubscribeDialog::updateState);
    connect(m_list, &CandidateList::currentRowChanged, this, &SubscribeDialog::previewCurrent);
    updateState();
}

SubscribeDialog::~SubscribeDialog() = default;

void SubscribeDialog::setAddress(const QString &address)
{
    if (address.isEmpty())
        return;
    m_address->setText(address);
    find();
}

void SubscribeDialog::setFolder(const QString &path)
{
    m_folder->setCurrentText(path);
}

void SubscribeDialog::goOn()
{
    if (m_work)
        return;
    if (m_wantsSignIn) {
        m_credentials = m_signIn->credentials();
        find();
    } else if (m_found.feeds.isEmpty()) {
        find();
    } else {
        subscribe();
    }
}

/// Another address: nothing of the old one counts any more.
void SubscribeDialog::startAnew()
{
    m_work.reset();
    m_previewWork.reset();
    m_progress->end();
    m_found = {};
    m_previews.clear();
    m_problems.clear();
    m_credentials.reset();
    m_wantsSignIn = m_mayLookAround = m_subscribeNext = false;
    m_previewRow = -1;
    say({});
    updateState();
}

void SubscribeDialog::find()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return;
    const auto credentials = m_credentials;
    startAnew();
    m_credentials = credentials;
    beginWork(tr("Looking at %1 …").arg(singleLine(address, 80)));
    m_subscriber.find(address, credentials, m_work.get(), [this](const Result<FoundFeeds> &found) {
        endWork();
        showFound(found);
    });
}

void SubscribeDialog::showFound(const Result<FoundFeeds> &found)
{
    if (!found) {
        complain(found.error().message);
        if (found.error().kind == ErrorKind::Denied)
            askForSignIn();
        m_address->setFocus();
        if (m_wantsSignIn)
            m_signIn->ask(HttpUrl::fromUserInput(m_address->text())
                              ? HttpUrl::fromUserInput(m_address->text())->host()
                              : QString());
        updateState();
        return;
    }
    m_found = *found;
    m_mayLookAround = m_found.feeds.isEmpty() && m_found.page;
    if (!m_found.feeds.isEmpty()) {
        showCandidates();
        return;
    }
    complain(
        tr("The page at %1 offers no feed. Dépêche can look where sites usually have one, or you enter the "
           "address of another page.")
            .arg(m_found.page ? m_found.page->finalUrl.host() : QString()));
    updateState();
    m_lookAround->setFocus();
}

void SubscribeDialog::askForSignIn()
{
    m_wantsSignIn = true;
    if (m_credentials)
        complain(tr("The user name or the password is not right. Try again."));
    else
        say({});
}

void SubscribeDialog::lookInUsualPlaces()
{
    const FoundFeeds page = m_found;
    m_mayLookAround = false;
    beginWork(tr("Looking in the usual places …"));
    m_subscriber.lookInUsualPlaces(
        page, m_work.get(),
        [this](int done, int total, const QString &current) {
            m_progress->setProgress(done, total);
            say(tr("Looking in the usual places, %1 of %2: %3").arg(done + 1).arg(total).arg(current));
        },
        [this](const Result<FoundFeeds> &places) {
            endWork();
            if (!places) {
                complain(places.error().message);
            } else if (places->feeds.isEmpty()) {
                complain(tr(
                    "There is no feed in the usual places either. Look on the site for “RSS” or “Atom” and "
                    "enter that address."));
            } else {
                m_found.feeds = places->feeds;
                showCandidates();
            }
            updateState();
        });
}

void SubscribeDialog::showCandidates()
{
    say({});
    m_list->setCandidates(m_found.feeds);
    m_listTitle->setText(tr("%n feed(s) found", nullptr, int(m_found.feeds.size())));
    updateState();
    if (m_found.feeds.size() > 1)
        m_list->setFocus();
    else
        m_accept->setFocus();
    previewCurrent();
}

void SubscribeDialog::previewCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_found.feeds.isEmpty() || (m_previewWork && row == m_previewRow))
        return;
    const FeedCandidate candidate = m_list->candidates().value(row);
    m_previewWork.reset();
    m_previewRow = row;
    if (m_previews.contains(row)) {
        m_preview->showPreview(candidate, m_previews.value(row), m_library.now());
    } else if (m_problems.contains(row)) {
        m_preview->showProblem(candidate, m_problems.value(row));
    } else if (candidate.known) {
        m_preview->showKnown(candidate);
    } else {
        m_preview->showWaiting(candidate);
        m_previewWork = std::make_unique<QObject>();
        m_subscriber.preview(candidate, m_previewWork.get(),
                             [this, row](const Result<PreviewedFeed> &previewed) {
                                 m_previewWork.release()->deleteLater(); // we are called through it
                                 showPreviewed(row, previewed);
                             });
    }
}

void SubscribeDialog::showPreviewed(int row, const Result<PreviewedFeed> &previewed)
{
    if (previewed) {
        m_previews.insert(row, previewed->preview);
        m_list->setCandidate(row, previewed->candidate);
    } else {
        m_problems.insert(row, previewed.error().message);
        m_list->setTicked(row, Qt::Unchecked);
    }
    previewCurrent();
    updateState();
    if (std::exchange(m_subscribeNext, false)) {
        endWork();
        subscribe();
    }
}

void SubscribeDialog::subscribe()
{
    const QList<int> rows = m_list->tickedRows();
    if (rows.isEmpty()) {
        updateState();
        return;
    }
    beginWork(tr("Subscribing …"));
    if (m_previewWork && rows.contains(m_previewRow)) {
        m_subscribeNext = true; // what is being fetched is the first fetch
        return;
    }
    QList<FeedCandidate> chosen;
    for (const int row : rows)
        chosen += m_list->candidates().at(row);
    m_subscriber.subscribeAll(
        chosen, m_folder->path(), m_work.get(),
        [this](int done, int total, const QString &current) {
            m_progress->setProgress(done, total);
            say(tr("Subscribing, %1 of %2: %3").arg(done + 1).arg(total).arg(singleLine(current, 60)));
        },
        [this, rows](const SubscribeReport &report) {
            endWork();
            showReport(rows, report);
        });
}

void SubscribeDialog::showReport(const QList<int> &rows, const SubscribeReport &report)
{
    for (const FeedId feed : report.added)
        Q_EMIT subscribed(feed);
    if (!report.undoTitle.isEmpty())
        Q_EMIT undoable(report.undoTitle);
    if (report.failed.isEmpty()) {
        accept();
        return;
    }
    qsizetype added = 0;
    for (const int row : rows) {
        FeedCandidate candidate = m_list->candidates().at(row);
        const bool failed = std::any_of(report.failed.begin(), report.failed.end(), [&](const auto &failure) {
            return failure.candidate.url == candidate.url;
        });
        if (failed) {
            m_list->setTicked(row, Qt::Unchecked);
        } else {
            candidate.known = Subscription{report.added.value(added++), candidate.title, m_folder->path()};
            m_list->setCandidate(row, candidate);
        }
    }
    const QString reasons = reasonsOf(report.failed);
    complain(report.added.isEmpty()
                 ? reasons
                 : QString(tr("%n feed(s) added. These could not be:", nullptr, int(report.added.size())) %
                           u'\n' % reasons));
    updateState();
}

void SubscribeDialog::reject()
{
    if (!m_work) {
        QDialog::reject();
        return;
    }
    // What is under way first, as Escape does everywhere.
    const bool wasSubscribing = !m_found.feeds.isEmpty();
    m_subscribeNext = false;
    m_work.reset();
    m_progress->end();
    say(wasSubscribing ? tr("Stopped. What was added until then is in the sidebar.") : tr("Stopped."));
    updateState();
    m_address->setFocus();
}

void SubscribeDialog::closeEvent(QCloseEvent *event)
{
    m_work.reset();
    QDialog::closeEvent(event);
}

void SubscribeDialog::beginWork(const QString &text)
{
    m_work = std::make_unique<QObject>();
    m_progress->begin();
    say(text);
    updateState();
}

void SubscribeDialog::endWork()
{
    if (m_work)
        m_work.release()->deleteLater(); // we may be called through it
    m_progress->end();
    say({});
    updateState();
}

void SubscribeDialog::say(const QString &text)
{
    m_message->setPalette(palette());
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    makeRoom();
}

void SubscribeDialog::complain(const QString &text)
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colorsOf(coloured).accent);
    m_message->setPalette(coloured);
    m_message->setText(text);
    m_message->show();
    makeRoom();
}

void SubscribeDialog::updateState()
{
    const bool found = !m_found.feeds.isEmpty();
    const bool busy = m_work != nullptr;
    const bool asksWho = m_wantsSignIn && !busy;
    const int ticked = found ? int(m_list->tickedRows().size()) : 0;
    m_answer->setVisible(found);
    m_offers->setVisible(m_found.feeds.size() > 1);
    m_list->setEnabled(!busy);
    m_lookAround->setVisible(m_mayLookAround && !busy);
    m_signIn->setVisible(asksWho);
    m_cancel->setText(busy ? tr("Stop") : tr("Cancel"));
    m_accept->setText(!found       ? (asksWho ? tr("Sign in") : tr("Find feeds"))
                      : ticked > 1 ? tr("Subscribe to %n feed(s)", nullptr, ticked)
                                   : tr("Subscribe"));
    const bool ready =
        found ? ticked > 0 : !m_address->text().trimmed().isEmpty() && (!asksWho || m_signIn->isComplete());
    m_accept->setEnabled(!busy && ready);
    makeRoom();
}

/// Grows with what is shown, and never shrinks: a window that does is hard to follow.
void SubscribeDialog::makeRoom()
{
    layout()->activate();
    if (!isVisible()) {
        adjustSize();
        return;
    }
    const int wanted = std::max(width(), layout()->totalMinimumSize().width());
    const int needed = std::max(layout()->totalMinimumSize().height(),
                                layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted) : 0);
    resize(wanted, std::max(height(), needed));
}

/// The layout makes the window larger too, so this is where it is kept on the screen.
void SubscribeDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (!isVisible() || event->spontaneous())
        return;
    const QRect room = screen()->availableGeometry();
    QRect place = frameGeometry();
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    move(std::max(place.left(), room.left()), std::max(place.top(), room.top()));
}

} // namespace depeche
