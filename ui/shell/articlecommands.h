#pragma once

#include "domain/articlequery.h"
#include "store/library.h"

#include <QObject>
#include <QTimer>

namespace depeche {

/// What is done to articles: marking, and taking it back. Everything is written by the store; the views follow its
/// changes. Main thread; owned by MainWindow.
class ArticleCommands final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleCommands(Library &library, QObject *parent = nullptr);

    /// Sets the flag of @p articles if any of them lacks it, else clears it.
    void toggle(const QList<ArticleId> &articles, ArticleFlag flag);
    void markAllRead(const ArticleQuery &query);
    /// Marks @p article read if it is still shown after a moment. An invalid id: nothing is shown.
    void shown(ArticleId article);
    void setReadWhenShown(bool on) { m_readWhenShown = on; }
    /// Takes the last step back.
    void undo();

Q_SIGNALS:
    /// For the user: what was done, and can be taken back.
    void done(const QString &text);
    /// For the user: what was taken back.
    void undone(const QString &text);
    void failed(const QString &message);

private:
    void markShownRead();

    Library &m_library;
    QTimer m_readDelay;
    ArticleId m_shown;
    bool m_readWhenShown = true;
};

} // namespace depeche
