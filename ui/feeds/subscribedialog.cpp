#include "ui/feeds/subscribedialog.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "store/feedtable.h"
#include "ui/feeds/folderbox.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace depeche {

namespace {

/// An address the user has just copied, or nothing.
QString copiedAddress()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    const bool looksLikeOne =
        text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"feed:");
    return looksLikeOne && !text.contains(u' ') && HttpUrl::fromUserInput(text) ? text : QString();
}

QString lineOf(const FeedCandidate &candidate)
{
    const QString address = candidate.url.toDisplayString(QUrl::PrettyDecoded);
    const QString title = singleLine(candidate.title, 120);
    return title.isEmpty() ? address : QString(title + u'\n' + address);
}

} // namespace

SubscribeDialog::SubscribeDialog(Library &library, Subscriber &subscriber, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_subscriber(subscriber)
{
    setWindowTitle(tr("Add a feed"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());

    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(QStringLiteral("example.org"));
    m_address->setAccessibleName(tr("Address of a site or feed"));
    m_address->setClearButtonEnabled(true);
    m_address->setText(copiedAddress());
    m_address->selectAll();
    auto *question = new QLabel(tr("Address of a site or feed"), this);
    question->setBuddy(m_address);

    m_listTitle = new QLabel(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Feeds found"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(metrics.px(150));
    m_folder = new FolderBox(library, {}, this);
    auto *folderLabel = new QLabel(tr("Folder"), this);
    folderLabel->setBuddy(m_folder);

    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics.px(3));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Find feeds"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(question);
    layout->addWidget(m_address);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_list, 1);
    layout->addWidget(folderLabel);
    layout->addWidget(m_folder);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(460));

    connect(m_accept, &QPushButton::clicked, this, [this] { m_candidates.isEmpty() ? find() : subscribe(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_work.reset();
        m_candidates.clear();
        m_message->clear();
        updateState();
    });
    connect(m_list, &QListWidget::itemChanged, this, &SubscribeDialog::updateState);
    updateState();
}

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

void SubscribeDialog::find()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return;
    showWork(tr("Looking at %1 …").arg(singleLine(address, 80)));
    m_subscriber.find(address, m_work.get(), [this](const Result<QList<FeedCandidate>> &found) {
        m_work.release()->deleteLater(); // we are called through it
        if (found)
            showCandidates(*found);
        else
            showError(found.error().message);
    });
}

void SubscribeDialog::showCandidates(const QList<FeedCandidate> &candidates)
{
    m_candidates = candidates;
    m_message->clear();
    m_list->clear();
    for (const FeedCandidate &candidate : candidates) {
        auto *item = new QListWidgetItem(lineOf(candidate), m_list);
        item->setToolTip(candidate.url.toDisplayString().toHtmlEscaped());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        // A site lists its main feed first.
        item->setCheckState(m_list->count() == 1 ? Qt::Checked : Qt::Unchecked);
    }
    m_listTitle->setText(tr("%n feed(s) found", nullptr, int(candidates.size())));
    updateState();
    m_accept->setFocus();
}

QList<FeedCandidate> SubscribeDialog::chosen() const
{
    QList<FeedCandidate> chosen;
    for (int row = 0; row < m_list->count() && row < m_candidates.size(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen += m_candidates.at(row);
    }
    return chosen;
}

void SubscribeDialog::subscribe()
{
    m_toSubscribe = chosen();
    if (m_toSubscribe.isEmpty())
        return;
    showWork(tr("Subscribing …"));
    m_library.write(
        Durability::User, m_work.get(),
        [path = m_folder->path()](Connection &db) { return FolderTable(db).ensure(path); },
        [this](const Result<std::optional<FolderId>> &folder) {
            if (folder)
                subscribeNext(*folder);
            else
                showError(folder.error().message);
        });
}

void SubscribeDialog::subscribeNext(std::optional<FolderId> folder)
{
    if (m_toSubscribe.isEmpty()) {
        accept();
        return;
    }
    const FeedCandidate candidate = m_toSubscribe.takeFirst();
    m_subscriber.subscribe(candidate, folder, m_work.get(), [this, folder](const Result<FeedId> &feed) {
        if (feed) {
            Q_EMIT subscribed(*feed);
            subscribeNext(folder);
        } else {
            showError(feed.error().message);
        }
    });
}

void SubscribeDialog::showWork(const QString &text)
{
    m_work = std::make_unique<QObject>();
    m_message->setPalette(palette());
    m_message->setText(text);
    updateState();
}

void SubscribeDialog::showError(const QString &text)
{
    if (m_work)
        m_work.release()->deleteLater();
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, colorsOf(colored).accent);
    m_message->setPalette(colored);
    m_message->setText(text);
    updateState();
}

void SubscribeDialog::updateState()
{
    const bool found = !m_candidates.isEmpty();
    m_listTitle->setVisible(found);
    m_list->setVisible(found);
    m_message->setVisible(!m_message->text().isEmpty());
    m_progress->setVisible(m_work != nullptr);
    m_accept->setText(found ? tr("Subscribe") : tr("Find feeds"));
    m_accept->setEnabled(!m_work && (found ? !chosen().isEmpty() : !m_address->text().trimmed().isEmpty()));
}

} // namespace depeche
