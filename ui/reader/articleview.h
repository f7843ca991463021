#pragma once

#include "ui/reader/imagesource.h"
#include "ui/reader/linkpolicy.h"

#include <QColor>
#include <QTimer>
#include <QWidget>
#include <memory>

class QPrinter;
class QStackedLayout;
class QTextBrowser;
class QWebEngineView;

namespace depeche {

class ReaderPage;
class ReaderProfile;

/// What an article view shows.
struct ViewedPage
{
    QString html;
    QString text;       ///< shown when the engine cannot show html
    QList<QUrl> images; ///< what html may load
    QUrl feedUrl;
    QColor background;

    bool operator==(const ViewedPage &) const = default;
};

/// Shows pages of ours with Chromium, which starts with the first page. If the renderer dies, the page is loaded once
/// more; if it dies again, the page is shown as plain text. Main thread.
class ArticleView final : public QWidget
{
    Q_OBJECT
public:
    enum class Scrolled { Moved, AtEnd };
    enum class Showing { Nothing, Page, Text };

    explicit ArticleView(ImageSource images, QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Shows another page from its top.
    void showPage(const ViewedPage &page);
    /// Shows a new version of the same page where the reader is: only the parts that differ are replaced.
    void updatePage(const ViewedPage &page);
    void clear();

    /// Scrolls by a page; @p done says whether there was anything left to scroll.
    void pageDown(const std::function<void(Scrolled)> &done);
    void pageUp();
    /// A place that is marked in the page, counted from 1, and how many there are; 0 of 0: none.
    struct Hit
    {
        int number = 0;
        int count = 0;
    };
    enum class HitStep { Nearest, Next, Previous };
    /// Goes to a marked place and shows it as the current one; after the last comes the first. Nearest: the current one,
    /// else the first from where the reader is.
    void goToHit(HitStep step, const std::function<void(Hit)> &done);
    /// Prints what is shown; printed() follows.
    void print(QPrinter *printer);

    Showing showing() const { return m_showing; }
    /// The engine's page, for tests; null until something was shown.
    ReaderPage *page() const { return m_page; }

Q_SIGNALS:
    /// The page can be read; pictures may still be coming. Not for updates.
    void loaded();
    void linkClicked(const depeche::LinkDecision &decision);
    void linkHovered(const QUrl &url);
    void printed();

private:
    void startEngine();
    void load();
    void askWhetherReadable();
    void becomeReadable(const QUrl &address);
    void handleTermination();
    void showText();
    void openContextMenu(const QPoint &position);

    ImageSource m_images;
    std::unique_ptr<ReaderProfile> m_profile;
    QStackedLayout *m_stack;
    QWidget *m_blank;
    QTextBrowser *m_text;
    QWebEngineView *m_web = nullptr;
    ReaderPage *m_page = nullptr;
    ViewedPage m_viewed;
    QUrl m_address;
    QList<QUrl> m_oldAddresses;
    QTimer m_ask;      ///< runs until the page at m_address can be read
    int m_crashes = 0; ///< of the renderer while showing m_viewed
    Showing m_showing = Showing::Nothing;
};

} // namespace depeche
