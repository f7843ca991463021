#pragma once

#include "core/ids.h"
#include "store/library.h"
#include "ui/search/completionpopup.h"

#include <QHash>

namespace depeche {

/// Finds what the word being typed could become: tags, feeds, operators. Main thread; owned by SearchField.
class SearchCompleter final : public QObject
{
    Q_OBJECT
public:
    explicit SearchCompleter(Library &library, QObject *parent = nullptr);

    void setFeedTitles(const QHash<FeedId, QString> &titles) { m_feeds = titles; }
    /// Answers with completed(), unless asked for something else first.
    void complete(const QString &word);
    void cancel() { ++m_epoch; }

Q_SIGNALS:
    void completed(const QList<depeche::Completion> &completions);

private:
    QList<Completion> operators(const QString &word) const;
    QList<Completion> feeds(const QString &word) const;

    Library &m_library;
    QHash<FeedId, QString> m_feeds;
    int m_epoch = 0;
};

} // namespace depeche
