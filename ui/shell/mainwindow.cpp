#include "ui/shell/mainwindow.h"

#include "settings/secrets.h"
#include "settings/settingsstore.h"
#include "sync/iconfetcher.h"
#include "sync/imagecache.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/fetchstatus.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/listpane.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/panearea.h"
#include "ui/shell/sidebarpane.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/windowsize.h"
#include "ui/style/metrics.h"
#include "ui/widgets/thinprogressbar.h"
#include "ui/widgets/undobar.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QQuickWidget>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace depeche {

namespace {

/// Pictures of articles for the reader and for exports; none when the user wants none.
ImageSource imageSource(const ShellContext &context)
{
    return [&images = context.images, &settings = context.settings](const QUrl &url, const QUrl &feedUrl,
                                                                    QObject *asker, const ImageDone &done) {
        if (!settings.values().showImages) {
            done({}, {});
            return;
        }
        images.fetch(url, feedUrl, asker, [done](const Result<CachedImage> &image) {
            image ? done(image->bytes, image->mimeType.toLatin1()) : done({}, {});
        });
    };
}

/// The same for small pictures in lists.
ThumbnailSource thumbnailSource(const ShellContext &context)
{
    return [&images = context.images, &settings = context.settings](
               const QUrl &url, QObject *asker, std::function<void(const QByteArray &)> done) {
        if (!settings.values().showImages) {
            done({});
            return;
        }
        images.fetch(url, asker, [done = std::move(done)](const Result<CachedImage> &image) {
            done(image ? image->bytes : QByteArray());
        });
    };
}

} // namespace

MainWindow::MainWindow(const ShellContext &context)
    : m_context(context)
    , m_images(imageSource(context))
    , m_articles(context.library)
    , m_article(new ArticleActions(context.library, this))
    , m_feeds(context, this)
    , m_export(context, m_images, this)
    , m_tree(context.library)
    , m_sidebar(new SidebarPane(m_tree, this))
    , m_list(new ListPane(context.library, context.workers, thumbnailSource(context), this))
    , m_reader(new ReaderPane(context.library, m_images, this))
    , m_panes(new PaneArea(m_sidebar, m_list, m_reader, this))
    , m_firstRun(new FirstRunPage(this))
    , m_stack(new QStackedWidget(this))
    , m_notices(new NoticeBar(this))
    , m_progress(new ThinProgressBar(this))
    , m_undo(new UndoBar(this))
    , m_fetching(new FetchStatus(context, m_tree, m_feeds, m_sidebar->status(), *m_progress, this))
{
    setWindowTitle(QStringLiteral("Dépêche"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/depeche.svg")));
    layOut();
    m_actions.install(this, {m_list, m_reader});
    connect(&m_actions, &Actions::triggered, this, &MainWindow::run);
    connectNavigation();
    connectArticle();
    connectCommands();
    connectFeeds();

    const SettingsValues &values = m_context.settings.values();
    m_panes->restore(values);
    if (values.windowGeometry.isEmpty() || !restoreGeometry(values.windowGeometry))
        resize(firstWindowSize(screen()->availableSize(),
                               QSize(Metrics(font()).px(1440), Metrics(font()).px(900))));
    applySettings(values);
    connect(&m_context.settings, &SettingsStore::changed, this, &MainWindow::applySettings);
    connect(&m_context.settings, &SettingsStore::saveFailed, m_notices, &NoticeBar::say);
    m_notices->say(m_context.settings.notice());

    m_sidebar->tree().setCollapsedNodes(values.collapsedNodes);
    // The list is asked for first; the sidebar is read beside it.
    m_sidebar->tree().selectNode(values.lastNode.isEmpty() ? QStringLiteral("unread") : values.lastNode);
    m_tree.load();
    m_list->focusList();
}

MainWindow::~MainWindow()
{
    // The refresher outlives the window and may still speak.
    delete m_fetching;
    m_context.refresher.disconnect(this);
}

void MainWindow::layOut()
{
    auto *toolbar = new MainToolBar(m_actions, this);
    addToolBar(toolbar);
    setContextMenuPolicy(Qt::NoContextMenu);
    // The article's paper begins at its bar, also while there is no article.
    m_reader->setAutoFillBackground(true);
    m_reader->setBackgroundRole(QPalette::Base);
    // The engine's view is a QQuickWidget. The first one in a window makes Qt throw the native window away and make
    // another, which flickers and loses the focus; with a hidden one from the start it is the right kind at once.
    (new QQuickWidget(this))->hide();
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_notices);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_firstRun);
    column->addWidget(m_stack, 1);
    setCentralWidget(central);
}

void MainWindow::connectNavigation()
{
    connect(&m_sidebar->tree(), &FeedTreeView::nodeSelected, this, [this](const FeedTreeNode &node) {
        if (!m_choosing)
            goTo({node.query, node.title, node.key()});
    });
    connect(&m_navigation, &Navigation::wentTo, this, &MainWindow::showPlace);
    connect(m_list, &ListPane::currentArticleChanged, this, &MainWindow::showArticle);
    connect(m_list, &ListPane::openRequested, this, &MainWindow::openArticle);
    connect(m_list, &ListPane::markClicked, &m_articles,
            [this](ArticleId id, ArticleFlag flag) { m_articles.toggle({id}, flag); });
    connect(m_list, &ListPane::contextMenuRequested, this, &MainWindow::showArticleMenu);
    connect(m_list, &ListPane::queryChanged, this,
            [this](const ArticleQuery &query) { m_reader->setHighlight(highlightTerms(query)); });
    connect(m_list, &ListPane::saveSearchRequested, this, [this] { m_feeds.saveSearch(m_list->query()); });
    connect(m_list, &ListPane::followRequested, &m_feeds, &FeedCommands::follow);
    connect(m_list, &ListPane::unfollowRequested, &m_feeds, &FeedCommands::unfollow);
}

void MainWindow::connectArticle()
{
    connect(m_reader, &ReaderPane::articleShown, &m_articles, &ArticleCommands::shown);
    const auto toggle = [this](ArticleFlag flag) {
        return [this, flag](ArticleId id) { m_articles.toggle({id}, flag); };
    };
    connect(m_reader, &ReaderPane::starToggled, this, toggle(ArticleFlag::Starred));
    connect(m_reader, &ReaderPane::laterToggled, this, toggle(ArticleFlag::Later));
    connect(m_reader, &ReaderPane::readToggled, this, toggle(ArticleFlag::Read));
    connect(m_reader, &ReaderPane::tagsRequested, this,
            [this](ArticleId id) { m_article->showTags(id, menuPosition(ReaderAction::Tag)); });
    connect(m_reader, &ReaderPane::pdfRequested, this, [this](ArticleId id) { m_export.savePdf({id}); });
    connect(m_reader, &ReaderPane::tagActivated, this, &MainWindow::goToTag);
    connect(m_reader, &ReaderPane::tagFollowRequested, &m_feeds, &FeedCommands::follow);
    connect(m_reader, &ReaderPane::tagUnfollowRequested, &m_feeds, &FeedCommands::unfollow);
    connect(m_reader, &ReaderPane::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_reader, &ReaderPane::linkHovered, &m_sidebar->status(), &StatusLine::showHover);
    connect(m_reader, &ReaderPane::notice, this, &MainWindow::tell);
    connect(m_reader, &ReaderPane::typographyChanged, this, [this](Typeface typeface, int percent) {
        m_context.settings.change([&](SettingsValues &values) {
            values.serif = typeface == Typeface::Serif;
            values.textZoom = percent;
        });
    });
    connect(m_article, &ArticleActions::openRequested, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_article, &ArticleActions::tagRequested, this, &MainWindow::goToTag);
    connect(m_article, &ArticleActions::followRequested, &m_feeds, &FeedCommands::follow);
    connect(m_article, &ArticleActions::unfollowRequested, &m_feeds, &FeedCommands::unfollow);
    connect(m_article, &ArticleActions::tagNamesRequested, &m_feeds, &FeedCommands::followTag);
    connect(m_article, &ArticleActions::told, this, &MainWindow::tell);
    connect(m_article, &ArticleActions::failed, m_notices, &NoticeBar::say);
}

void MainWindow::connectCommands()
{
    connect(&m_articles, &ArticleCommands::done, m_undo, [this](const QString &text) {
        m_undo->offer(text);
        placeUndoBar();
    });
    connectBulk();
    connect(&m_articles, &ArticleCommands::undone, this, &MainWindow::tell);
    connect(&m_articles, &ArticleCommands::failed, m_notices, &NoticeBar::say);
    connect(m_undo, &UndoBar::undoRequested, &m_articles, &ArticleCommands::undo);
    connect(&m_export, &ExportCommands::progress, this, [this](int done, int total, const QString &step) {
        m_progress->setProgress(done, total);
        m_sidebar->status().showText(step);
    });
    connect(&m_export, &ExportCommands::finished, this, [this](const QString &text) {
        m_progress->end();
        tell(text);
    });
    connect(&m_export, &ExportCommands::failed, this, [this](const QString &message) {
        m_progress->end();
        m_notices->say(message);
    });
}

void MainWindow::connectFeeds()
{
    connect(&m_tree, &FeedTreeModel::sidebarChanged, this, &MainWindow::sidebarRead);
    connect(&m_tree, &FeedTreeModel::failed, m_notices, &NoticeBar::say);
    connect(&m_sidebar->tree(), &FeedTreeView::actionRequested, this,
            [this](FeedTreeAction action, const FeedTreeNode &node) {
                if (action == FeedTreeAction::Refresh)
                    refreshNode(node);
                else if (action == FeedTreeAction::MarkAllRead)
                    markRead(node.query, std::nullopt);
                else if (action == FeedTreeAction::MarkOlderDay)
                    markRead(node.query, std::chrono::days(1));
                else if (action == FeedTreeAction::MarkOlderWeek)
                    markRead(node.query, std::chrono::days(7));
                else if (action == FeedTreeAction::MarkOlderMonth)
                    markRead(node.query, std::chrono::days(30));
                else
                    m_feeds.run(action, node);
            });
    connect(&m_feeds, &FeedCommands::done, m_undo, [this](const QString &text) {
        m_undo->offer(text);
        placeUndoBar();
    });
    connect(&m_feeds, &FeedCommands::told, this, &MainWindow::tell);
    connect(&m_feeds, &FeedCommands::failed, m_notices, &NoticeBar::say);
    connect(&m_feeds, &FeedCommands::subscribed, this, [this](FeedId feed) {
        m_sidebar->tree().selectNode(QStringLiteral("feed:%1").arg(feed.value));
        m_context.icons.fetchMissing();
    });
    connect(&m_feeds, &FeedCommands::feedsAdded, this,
            [this] { m_context.refresher.refresh(RefreshScope::due()); });
    connect(m_fetching, &FetchStatus::told, this, &MainWindow::tell);
    connect(&m_sidebar->status(), &StatusLine::cancelRequested, this,
            [this] { run(Command::CancelRefresh); });
    connect(&m_context.secrets, &Secrets::notice, m_notices, &NoticeBar::say);
    connect(m_firstRun, &FirstRunPage::sourcesChosen, &m_feeds, &FeedCommands::addSources);
    connect(m_firstRun, &FirstRunPage::addRequested, &m_feeds, [this] { m_feeds.addFeed(); });
    connect(m_firstRun, &FirstRunPage::importRequested, &m_feeds, &FeedCommands::importFile);
    connect(m_firstRun, &FirstRunPage::sampleRequested, &m_feeds, &FeedCommands::loadSampleEdition);
}

void MainWindow::libraryOpened(const Result<OpenedProfile> &profile)
{
    if (!profile) {
        m_notices->say(profile.error().message);
        return;
    }
    m_notices->say(profile->notice);
    m_context.library.watchOtherPrograms();
    if (profile->readOnly)
        return;
    m_fetching->begin();
}

void MainWindow::receive(const QStringList &arguments)
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    for (const QString &address : arguments) {
        if (!address.startsWith(u'-'))
            m_feeds.addFeed(address);
    }
}

void MainWindow::loadSampleEdition()
{
    m_feeds.loadSampleEdition();
}

void MainWindow::tell(const QString &text)
{
    // Without the sidebar there is no status line.
    if (m_sidebar->isVisible() || !isVisible()) {
        m_sidebar->status().showText(text);
        return;
    }
    m_undo->say(text);
    placeUndoBar();
}

void MainWindow::placeUndoBar()
{
    const Metrics metrics(font());
    const int wanted = qMax(metrics.px(320), m_undo->sizeHint().width());
    const QSize size(qMin(wanted, width() - metrics.px(32)), m_undo->sizeHint().height());
    m_undo->setGeometry((width() - size.width()) / 2, height() - size.height() - metrics.px(24), size.width(),
                        size.height());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeUndoBar();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.settings.change([this](SettingsValues &values) {
        values.windowGeometry = saveGeometry();
        values.collapsedNodes = m_sidebar->tree().collapsedNodes();
        const QString node = m_navigation.current().node;
        if (!node.isEmpty())
            values.lastNode = node;
        m_panes->save(values);
    });
    event->accept();
}

} // namespace depeche
