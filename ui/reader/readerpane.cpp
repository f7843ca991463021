#include "ui/reader/readerpane.h"

#include "core/log.h"
#include "core/text.h"
#include "render/articlefacts.h"
#include "store/articletable.h"
#include "ui/reader/articlethemeof.h"
#include "ui/reader/findbar.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr int MinPercent = 60;
constexpr int MaxPercent = 250;
constexpr int PercentStep = 10;

} // namespace

ReaderPane::ReaderPane(Library &library, ImageSource images, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_bar(new ReaderBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("article-empty"), this))
    , m_view(new ArticleView(std::move(images), this))
    , m_find(new FindBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_find);
    m_empty->setBackgroundRole(QPalette::Base); // as the page that will stand there
    m_empty->setAutoFillBackground(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_empty->setContent(tr("Choose an article to read it here."));
    setFocusProxy(m_view);

    connect(m_bar, &ReaderBar::triggered, this, &ReaderPane::trigger);
    connect(m_view, &ArticleView::linkClicked, this, &ReaderPane::decide);
    connect(m_view, &ArticleView::linkHovered, this,
            [this](const QUrl &url) { Q_EMIT linkHovered(hoverText(url)); });
    connect(m_view, &ArticleView::loaded, this, [this] {
        if (!m_sought.isEmpty())
            goToHit(ArticleView::HitStep::Nearest);
        if (m_shown)
            Q_EMIT articleShown(m_shown->article.row.id);
    });
    connect(m_view, &ArticleView::printed, this, [this] { m_printer.reset(); });
    connect(m_find, &FindBar::sought, this, &ReaderPane::seek);
    connect(m_find, &FindBar::nextRequested, this, &ReaderPane::findNext);
    connect(m_find, &FindBar::previousRequested, this, &ReaderPane::findPrevious);
    connect(m_find, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_library, &Library::changed, this, &ReaderPane::follow);
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::showArticle(ArticleId id)
{
    if (!id.isValid()) {
        clear();
        return;
    }
    if (m_wanted == id)
        return;
    m_wanted = id;
    load(Way::Fresh);
}

void ReaderPane::clear()
{
    ++m_epoch;
    m_wanted = {};
    m_shown.reset();
    m_bar->setArticle({});
    m_view->clear();
    m_find->close();
    m_stack->setCurrentWidget(m_empty);
}

void ReaderPane::load(Way way)
{
    if (!m_wanted.isValid())
        return;
    PageOptions options;
    options.locale = locale();
    options.highlight = m_sought.isEmpty() ? m_highlight : m_sought;
    // The page is made where the article is read: that is work, and this is the window's thread.
    m_library.read(
        Library::Lane::Content, this,
        [id = m_wanted, theme = theme(), options](Connection &db) -> Result<Loaded> {
            auto article = ArticleTable(db).article(id);
            if (!article)
                return article.error();
            ArticlePage page = buildArticlePage(*article, theme, options);
            return Loaded{std::move(*article), std::move(page)};
        },
        [this, way, epoch = ++m_epoch](const Result<Loaded> &loaded) {
            if (epoch != m_epoch)
                return;
            if (loaded) {
                present(*loaded, way);
            } else {
                qCWarning(lcUi) << "article not read:" << loaded.error().detail;
                clear();
            }
        });
}

void ReaderPane::present(const Loaded &loaded, Way way)
{
    // An update may have overtaken the first look at this article.
    const bool inPlace = way == Way::InPlace && m_shown && m_shown->article.row.id == loaded.article.row.id;
    const Article &article = loaded.article;
    m_shown = loaded;
    m_bar->setArticle(article);
    const ViewedPage page{loaded.page.html,
                          QString(article.row.title % QStringLiteral("\n\n") % article.row.lead %
                                  QStringLiteral("\n\n") % article.text),
                          loaded.page.images, article.feedUrl, QColor(theme().background)};
    if (inPlace) {
        m_view->updatePage(page);
        if (!m_sought.isEmpty())
            goToHit(ArticleView::HitStep::Nearest);
    } else {
        m_view->showPage(page);
    }
    m_stack->setCurrentWidget(m_view);
}

void ReaderPane::follow(const StoreChanges &changes)
{
    if (!m_wanted.isValid())
        return;
    if (changes.removed.contains(m_wanted)) {
        clear();
        return;
    }
    if (const auto flags = changes.flags.constFind(m_wanted);
        flags != changes.flags.constEnd() && m_shown && m_shown->article.row.id == m_wanted) {
        m_shown->article.row.flags = *flags;
        m_bar->setFlags(*flags);
    }
    const bool renamed = m_shown && changes.feeds.contains(m_shown->article.row.feed);
    if (changes.everything || changes.tags || renamed || changes.updated.contains(m_wanted))
        load(Way::InPlace);
}

void ReaderPane::setHighlight(const QList<QStringList> &terms)
{
    if (m_highlight == terms)
        return;
    m_highlight = terms;
    load(Way::InPlace);
}

bool ReaderPane::openFind()
{
    if (!m_shown || !isVisible())
        return false;
    m_find->open();
    return true;
}

void ReaderPane::findNext()
{
    goToHit(ArticleView::HitStep::Next);
}

void ReaderPane::findPrevious()
{
    goToHit(ArticleView::HitStep::Previous);
}

void ReaderPane::seek(const QString &text)
{
    // Found as the search finds, while it is being typed.
    QStringList phrase = indexTerms(text);
    if (!phrase.isEmpty())
        phrase.last() += u'*';
    const QList<QStringList> sought = phrase.isEmpty() ? QList<QStringList>() : QList<QStringList>{phrase};
    if (sought.isEmpty())
        m_find->setHit(0, 0);
    if (sought == m_sought)
        return;
    m_sought = sought;
    load(Way::InPlace);
}

void ReaderPane::goToHit(ArticleView::HitStep step)
{
    m_view->goToHit(step, [guard = QPointer(this)](ArticleView::Hit hit) {
        if (guard)
            guard->m_find->setHit(hit.number, hit.count);
    });
}

void ReaderPane::setTypography(Typeface typeface, int percent)
{
    const int bounded = qBound(MinPercent, percent, MaxPercent);
    if (m_typeface == typeface && m_percent == bounded)
        return;
    m_typeface = typeface;
    m_percent = bounded;
    load(Way::InPlace);
}

void ReaderPane::changeTypography(Typeface typeface, int percent)
{
    setTypography(typeface, percent);
    Q_EMIT typographyChanged(m_typeface, m_percent);
}

ArticleTheme ReaderPane::theme() const
{
    return articleThemeOf(palette(), m_typeface, m_percent);
}

void ReaderPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange)
        load(Way::InPlace);
}

void ReaderPane::pageDown(const std::function<void(ArticleView::Scrolled)> &done)
{
    m_view->pageDown(done);
}

void ReaderPane::pageUp()
{
    m_view->pageUp();
}

void ReaderPane::print()
{
    if (!m_shown || m_printer)
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(m_shown->article.row.title);
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintDialog::finished, this, [this](int answer) {
        if (answer == QDialog::Accepted)
            m_view->print(m_printer.get());
        else
            m_printer.reset();
    });
    dialog->open();
}

void ReaderPane::decide(const LinkDecision &decision)
{
    switch (decision.kind) {
    case LinkDecision::Kind::Tag: Q_EMIT tagActivated(decision.tag); return;
    case LinkDecision::Kind::Follow: Q_EMIT tagFollowRequested(decision.tag); return;
    case LinkDecision::Kind::Unfollow: Q_EMIT tagUnfollowRequested(decision.tag); return;
    case LinkDecision::Kind::External: Q_EMIT linkActivated(decision.url); return;
    case LinkDecision::Kind::InPage:
    case LinkDecision::Kind::Blocked: return;
    }
}

void ReaderPane::copy(const QUrl &url, const QString &text)
{
    QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    Q_EMIT notice(text);
}

void ReaderPane::trigger(ReaderAction action)
{
    if (!m_shown)
        return;
    const Article &article = m_shown->article;
    const ArticleId id = article.row.id;
    switch (action) {
    case ReaderAction::Star: Q_EMIT starToggled(id); return;
    case ReaderAction::Later: Q_EMIT laterToggled(id); return;
    case ReaderAction::Unread: Q_EMIT readToggled(id); return;
    case ReaderAction::Tag: Q_EMIT tagsRequested(id); return;
    case ReaderAction::Browser: Q_EMIT linkActivated(articleUrl(article)); return;
    case ReaderAction::CopyLink: copy(articleUrl(article), tr("Link copied")); return;
    case ReaderAction::CopyShortLink: copy(article.details.shortUrl, tr("Short link copied")); return;
    case ReaderAction::Mail: Q_EMIT linkActivated(mailTo(article)); return;
    case ReaderAction::Print: print(); return;
    case ReaderAction::Pdf: Q_EMIT pdfRequested(id); return;
    case ReaderAction::TextSmaller: changeTypography(m_typeface, m_percent - PercentStep); return;
    case ReaderAction::TextLarger: changeTypography(m_typeface, m_percent + PercentStep); return;
    case ReaderAction::Typeface:
        changeTypography(m_typeface == Typeface::Serif ? Typeface::Sans : Typeface::Serif, m_percent);
        return;
    }
}

} // namespace depeche
