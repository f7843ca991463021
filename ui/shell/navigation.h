#pragma once

#include "domain/articlequery.h"

#include <QObject>

namespace depeche {

/// Something that was listed.
struct Place
{
    ArticleQuery query;
    QString title;
    QString node; ///< the row of the sidebar it came from (FeedTreeNode::key()), or empty

    bool operator==(const Place &) const = default;
};

/// What was listed, as in a browser: back and forward. Main thread; owned by MainWindow.
class Navigation final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Place &current() const;
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }

    /// Goes to @p place, and forgets what was ahead. Nothing happens when it is there already.
    void go(const Place &place);
    void back();
    void forward();

Q_SIGNALS:
    void wentTo(const depeche::Place &place);

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace depeche
