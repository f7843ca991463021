#pragma once

#include "domain/articlequery.h"
#include "store/bulkrunner.h"

#include <QObject>
#include <QTimer>

namespace depeche {

/// What is done to articles: marking, tagging, deleting, and taking it back. Everything is written by the store; the views
/// follow its changes. What takes longer tells how far it is. Main thread; owned by MainWindow.
class ArticleCommands final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleCommands(Library &library, QObject *parent = nullptr);

    /// Sets the flag of @p articles if any of them lacks it, else clears it.
    void toggle(const QList<ArticleId> &articles, ArticleFlag flag);
    void markAllRead(const ArticleQuery &query);
    /// Marks what @p query finds and is older than @p age. The newest article that may be marked.
    ArticleId markOlderRead(const ArticleQuery &query, std::chrono::days age);
    void remove(const BulkTarget &target);
    void addTag(const BulkTarget &target, const QString &name);
    void removeTag(const BulkTarget &target, const QString &name);
    /// Marks @p article read if it is still shown after a moment. An invalid id: nothing is shown.
    void shown(ArticleId article);
    void setReadWhenShown(bool on) { m_readWhenShown = on; }
    /// Takes the last step back; what is under way ends, and is that step.
    void undo();
    /// Ends what is under way: what is done stays done and can be taken back.
    void cancel() { m_bulk.cancel(); }

Q_SIGNALS:
    /// For the user: something takes longer, and how far it is.
    void working(const QString &text, int done, int total);
    /// What was under way ended, whatever became of it; one of the others follows or came before.
    void settled();
    /// For the user: what was done, and can be taken back.
    void done(const QString &text);
    /// For the user: what was taken back, or that nothing was done.
    void undone(const QString &text);
    void failed(const QString &message);

private:
    void connectBulk();
    void toggleFew(const QList<ArticleId> &ids, ArticleFlag flag);
    void toggleMany(const QList<ArticleId> &ids, ArticleFlag flag);
    void markShownRead();
    void settle();

    Library &m_library;
    BulkRunner m_bulk;
    QTimer m_readDelay;
    QTimer m_slow; ///< runs until what is under way is worth showing
    QString m_work;
    ArticleId m_shown;
    bool m_readWhenShown = true;
};

} // namespace depeche
