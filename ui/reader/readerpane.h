#pragma once

#include "domain/changes.h"
#include "render/articlepage.h"
#include "store/library.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerbar.h"

class QPrinter;
class QStackedWidget;

namespace depeche {

class EmptyState;
class FindBar;

/// The article pane: bar and article, or an empty state. Reads the article itself and follows the store's changes in
/// place. Tells what the user wants done; the shell does it. Main thread.
class ReaderPane final : public QWidget
{
    Q_OBJECT
public:
    ReaderPane(Library &library, ImageSource images, QWidget *parent = nullptr);
    ~ReaderPane() override;

    /// Shows the article @p id; the last one stays until it is there. An invalid id clears.
    void showArticle(ArticleId id);
    void clear();
    /// What is shown or about to be.
    ArticleId article() const { return m_wanted; }

    /// Marks what the search looks for: highlightTerms() of its query.
    void setHighlight(const QList<QStringList> &terms);
    /// @p percent of the usual size of text, 60 to 250.
    void setTypography(Typeface typeface, int percent);

    /// A page down; @p done hears whether the article was at its end.
    void pageDown(const std::function<void(ArticleView::Scrolled)> &done);
    void pageUp();
    /// Opens the bar that finds words in the article; false if none is shown.
    bool openFind();
    /// The next or previous place of what the find bar has, or else of what the search looks for.
    void findNext();
    void findPrevious();
    /// Opens the print dialog for what is shown.
    void print();
    /// As pressing the button in the bar.
    void trigger(ReaderAction action);

    /// For a menu: the place below a button of the bar, in global coordinates.
    QPoint positionBelow(ReaderAction action) const { return m_bar->positionBelow(action); }

    ArticleView &view() { return *m_view; }
    FindBar &findBar() { return *m_find; }

Q_SIGNALS:
    /// The article is there to be read.
    void articleShown(depeche::ArticleId id);
    void starToggled(depeche::ArticleId id);
    void laterToggled(depeche::ArticleId id);
    void readToggled(depeche::ArticleId id);
    /// The user wants to tag the article or to follow one of its tags.
    void tagsRequested(depeche::ArticleId id);
    void pdfRequested(depeche::ArticleId id);
    void tagActivated(const QString &name);
    void tagFollowRequested(const QString &name);
    void tagUnfollowRequested(const QString &name);
    /// To be opened outside: http, https, mailto.
    void linkActivated(const QUrl &url);
    /// For the status line; empty when the pointer leaves the link.
    void linkHovered(const QString &text);
    /// Something was done that cannot be seen: "Link copied".
    void notice(const QString &text);
    /// The user chose another size or face in the bar; it is applied already.
    void typographyChanged(depeche::Typeface typeface, int percent);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded
    {
        Article article;
        ArticlePage page;

        bool operator==(const Loaded &) const = default;
    };
    enum class Way { Fresh, InPlace };

    void load(Way way);
    void present(const Loaded &loaded, Way way);
    void follow(const StoreChanges &changes);
    void decide(const LinkDecision &decision);
    void copy(const QUrl &url, const QString &notice);
    void seek(const QString &text);
    void goToHit(ArticleView::HitStep step);
    void changeTypography(Typeface typeface, int percent);
    ArticleTheme theme() const;

    Library &m_library;
    ReaderBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ArticleView *m_view;
    FindBar *m_find;
    std::unique_ptr<QPrinter> m_printer;
    ArticleId m_wanted;
    std::optional<Loaded> m_shown;
    QList<QStringList> m_highlight;
    QList<QStringList> m_sought; ///< instead of m_highlight, while the find bar has a text
    Typeface m_typeface = Typeface::Serif;
    int m_percent = 100;
    quint64 m_epoch = 0; ///< answers to older questions are dropped
};

} // namespace depeche
