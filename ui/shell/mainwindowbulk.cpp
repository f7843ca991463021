// What the window does to many articles: marking a list, tagging and deleting what is selected or listed.
#include "ui/shell/asking.h"
#include "ui/shell/listpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebarpane.h"
#include "ui/tags/tagarticlesdialog.h"
#include "ui/widgets/thinprogressbar.h"

namespace depeche {

void MainWindow::connectBulk()
{
    StatusLine &status = m_sidebar->status();
    connect(&m_articles, &ArticleCommands::working, this,
            [this, &status](const QString &text, int done, int total) {
                status.showWork(text);
                if (total > 0)
                    m_progress->setProgress(done, total);
                else
                    m_progress->begin();
            });
    connect(&m_articles, &ArticleCommands::settled, this, [this, &status] {
        status.showWork({});
        m_progress->end();
        m_list->endAhead();
    });
    // What was said of the action before is not true any more.
    connect(&m_articles, &ArticleCommands::done, &status, [&status] { status.showText({}); });
    connect(&status, &StatusLine::workCancelRequested, &m_articles, &ArticleCommands::cancel);
    connect(m_article, &ArticleActions::tagArticlesRequested, this, &MainWindow::tagArticles);
    connect(m_article, &ArticleActions::untagRequested, &m_articles,
            [this](ArticleId article, const QString &name) {
                m_articles.removeTag({{}, {article}}, name);
            });
}

void MainWindow::markRead(const ArticleQuery &query, std::optional<std::chrono::days> age)
{
    ArticleId newest;
    if (age)
        newest = m_articles.markOlderRead(query, *age);
    else
        m_articles.markAllRead(query);
    // Shown at once; fifty thousand articles take a second to write.
    if (query == m_list->query())
        m_list->showAhead(ArticleFlag::Read, {}, newest);
}

void MainWindow::tagArticles(const QList<ArticleId> &ids)
{
    if (ids.isEmpty()) {
        tell(tr("Select the articles to tag first."));
        return;
    }
    auto *dialog = new TagArticlesDialog(m_context.library, ids, this);
    connect(dialog, &TagArticlesDialog::addRequested, &m_articles, [this, ids](const QString &name) {
        m_articles.addTag({{}, ids}, name);
    });
    connect(dialog, &TagArticlesDialog::removeRequested, &m_articles, [this, ids](const QString &name) {
        m_articles.removeTag({{}, ids}, name);
    });
    dialog->open();
}

void MainWindow::deleteListed()
{
    const std::optional<QList<ArticleId>> listed = m_list->listed();
    if (!listed) {
        tell(tr("The list is still being read. Try again in a moment."));
        return;
    }
    if (listed->isEmpty()) {
        tell(tr("There is nothing to delete."));
        return;
    }
    const int count = int(listed->size());
    askToDo(this, tr("Delete %Ln article(s)?", nullptr, count),
            tr("They leave every list, and their feeds do not bring them again. Undo brings them back."),
            tr("Delete"), [this, ids = *listed] {
                m_articles.remove({{}, ids});
            });
}

} // namespace depeche
