#include "ui/reader/articleview.h"

#include "core/log.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerprofile.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineHistory>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace depeche {

namespace {

// Scripts run in a world of their own: those of pages stay off, and timers do not work.
constexpr auto World = QWebEngineScript::ApplicationWorld;

/// The end of a load waits for all pictures; somebody who wants to read does not. No signal tells of the moment
/// between, and timers in the page do not work, so we ask.
constexpr std::chrono::milliseconds AskEvery{20};

QString pageDownScript()
{
    return QStringLiteral("(() => { const s = document.scrollingElement;"
                          "if (s.scrollTop + innerHeight >= s.scrollHeight - 2) return false;"
                          "scrollBy({top: innerHeight * 0.9, behavior: 'smooth'}); return true; })()");
}

QString pageUpScript()
{
    return QStringLiteral("scrollBy({top: -innerHeight * 0.9, behavior: 'smooth'})");
}

/// One hit may consist of several marks: the first, and those with the class "more" right behind it.
QString hitScript(int step)
{
    return QString(
        QStringLiteral("((step) => { const marks = [...document.querySelectorAll('mark')];"
                       "const hits = marks.filter(m => !m.classList.contains('more'));"
                       "if (!hits.length) return [0, 0];"
                       "let at = hits.findIndex(m => m.classList.contains('current'));"
                       "marks.forEach(m => m.classList.remove('current'));"
                       "if (at >= 0) at = (at + step + hits.length) % hits.length;"
                       "else if (step < 0) at = hits.length - 1;"
                       "else at = Math.max(0, hits.findIndex(m => m.getBoundingClientRect().bottom >= 0));"
                       "let i = marks.indexOf(hits[at]);"
                       "do { marks[i++].classList.add('current'); }"
                       "while (i < marks.length && marks[i].classList.contains('more'));"
                       "hits[at].scrollIntoView({block: 'center'});"
                       "return [at + 1, hits.length]; })(") %
        QString::number(step) % u')');
}

QString updateScript(const QString &html)
{
    const QByteArray argument = QJsonDocument(QJsonArray{html}).toJson(QJsonDocument::Compact);
    return QString(
        QStringLiteral("((html) => { const next = new DOMParser().parseFromString(html, 'text/html');"
                       "for (const part of ['head > style', 'article > .head', 'article > .body', "
                       "'article > .foot']) {"
                       "const old = document.querySelector(part), now = next.querySelector(part);"
                       "if (old && now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;"
                       "} })(") %
        QString::fromUtf8(argument) % QStringLiteral("[0])"));
}

} // namespace

ArticleView::ArticleView(ImageSource images, QWidget *parent)
    : QWidget(parent)
    , m_images(std::move(images))
    , m_stack(new QStackedLayout(this))
    , m_blank(new QWidget(this))
    , m_text(new QTextBrowser(this))
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(32);
    m_blank->setBackgroundRole(QPalette::Base);
    m_blank->setAutoFillBackground(true);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_blank);
    m_stack->addWidget(m_text);
    m_ask.setInterval(AskEvery);
    connect(&m_ask, &QTimer::timeout, this, &ArticleView::askWhetherReadable);
}

ArticleView::~ArticleView()
{
    // Children go after members, but a page must go before its profile.
    delete m_web;
}

void ArticleView::startEngine()
{
    if (m_web)
        return;
    m_profile = std::make_unique<ReaderProfile>(m_images);
    m_web = new QWebEngineView(this);
    m_page = new ReaderPage(*m_profile, m_web);
    m_web->setPage(m_page);
    m_web->setAcceptDrops(false);
    m_web->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_web);
    setFocusProxy(m_web);
    connect(m_page, &ReaderPage::linkClicked, this, &ArticleView::linkClicked);
    connect(m_page, &QWebEnginePage::linkHovered, this,
            [this](const QString &url) { Q_EMIT linkHovered(QUrl(url)); });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    handleTermination();
            });
    connect(m_web, &QWidget::customContextMenuRequested, this, &ArticleView::openContextMenu);
    connect(m_web, &QWebEngineView::printFinished, this, &ArticleView::printed);
}

void ArticleView::showPage(const ViewedPage &page)
{
    startEngine();
    m_viewed = page;
    m_crashes = 0;
    load();
}

void ArticleView::load()
{
    if (!m_address.isEmpty())
        m_oldAddresses.append(m_address);
    m_address = m_profile->pages().add({m_viewed.html.toUtf8(),
                                        QSet<QUrl>(m_viewed.images.begin(), m_viewed.images.end()),
                                        m_viewed.feedUrl,
                                        {}});
    m_page->setBackgroundColor(m_viewed.background);
    m_page->load(m_address);
    m_ask.start();
    m_stack->setCurrentWidget(m_web);
    m_showing = Showing::Page;
}

void ArticleView::askWhetherReadable()
{
    m_page->runJavaScript(QStringLiteral("document.readyState == 'loading' ? '' : location.href"), World,
                          [guard = QPointer(this)](const QVariant &address) {
                              if (guard)
                                  guard->becomeReadable(QUrl(address.toString()));
                          });
}

void ArticleView::becomeReadable(const QUrl &address)
{
    if (!m_ask.isActive() || address != m_address)
        return;
    m_ask.stop();
    for (const QUrl &old : std::as_const(m_oldAddresses))
        m_profile->pages().remove(old);
    m_oldAddresses.clear();
    m_page->history()->clear();
    Q_EMIT loaded();
}

void ArticleView::updatePage(const ViewedPage &page)
{
    if (m_viewed == page)
        return;
    if (m_showing != Showing::Page) {
        showPage(page);
        return;
    }
    m_viewed = page;
    m_profile->pages().allowImages(m_address, page.images);
    m_page->setBackgroundColor(page.background);
    m_page->runJavaScript(updateScript(page.html), World);
}

void ArticleView::clear()
{
    m_ask.stop();
    m_viewed = {};
    m_showing = Showing::Nothing;
    m_stack->setCurrentWidget(m_blank);
}

void ArticleView::handleTermination()
{
    ++m_crashes;
    qCWarning(lcUi) << "the renderer ended" << m_crashes << "times with this page";
    if (m_showing != Showing::Page)
        return;
    // Not from within the signal: the page is still taking the renderer down.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_showing != Showing::Page)
                return;
            if (m_crashes == 1)
                load();
            else
                showText();
        },
        Qt::QueuedConnection);
}

void ArticleView::showText()
{
    m_ask.stop();
    m_text->setPlainText(QString(tr("This article could not be shown as a page. Here is its text.") %
                                 QStringLiteral("\n\n") % m_viewed.text));
    m_stack->setCurrentWidget(m_text);
    m_showing = Showing::Text;
    Q_EMIT loaded();
}

void ArticleView::pageDown(const std::function<void(Scrolled)> &done)
{
    if (m_showing == Showing::Page) {
        m_page->runJavaScript(pageDownScript(), World, [guard = QPointer(this), done](const QVariant &moved) {
            if (guard)
                done(moved.toBool() ? Scrolled::Moved : Scrolled::AtEnd);
        });
        return;
    }
    QScrollBar *bar = m_text->verticalScrollBar();
    const bool end = m_showing == Showing::Nothing || bar->value() >= bar->maximum();
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    done(end ? Scrolled::AtEnd : Scrolled::Moved);
}

void ArticleView::pageUp()
{
    if (m_showing == Showing::Page)
        m_page->runJavaScript(pageUpScript(), World);
    else
        m_text->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
}

void ArticleView::goToHit(HitStep step, const std::function<void(Hit)> &done)
{
    if (m_showing != Showing::Page) {
        done({});
        return;
    }
    const int direction = step == HitStep::Nearest ? 0 : step == HitStep::Next ? 1 : -1;
    m_page->runJavaScript(hitScript(direction), World,
                          [guard = QPointer(this), done](const QVariant &answer) {
                              const QVariantList numbers = answer.toList();
                              if (guard)
                                  done({numbers.value(0).toInt(), numbers.value(1).toInt()});
                          });
}

void ArticleView::print(QPrinter *printer)
{
    if (m_showing == Showing::Page)
        m_web->print(printer);
    else
        Q_EMIT printed();
}

void ArticleView::openContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QWebEngineContextMenuRequest *request = m_web->lastContextMenuRequest();
    const LinkDecision link = decideLink(request ? request->linkUrl() : QUrl(), m_page->url());
    if (link.kind == LinkDecision::Kind::External) {
        menu->addAction(tr("Open the link in the browser"), this, [this, link] { Q_EMIT linkClicked(link); });
        menu->addAction(tr("Copy the address of the link"), this, [link] {
            QApplication::clipboard()->setText(link.url.toString(QUrl::FullyEncoded));
        });
    }
    if (m_page->hasSelection())
        menu->addAction(tr("Copy"), this, [this] { m_page->triggerAction(QWebEnginePage::Copy); });
    menu->addAction(tr("Select all"), this, [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    menu->popup(m_web->mapToGlobal(position));
}

} // namespace depeche
