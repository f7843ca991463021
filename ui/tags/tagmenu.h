#pragma once

#include <QMenu>

namespace depeche {

/// What can be done with a tag: list its articles, follow it, give it names. GUI thread.
class TagMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class State { Followed, NotFollowed };

    TagMenu(const QString &name, State state, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRequested(const QString &name);
    void followRequested(const QString &name);
    void unfollowRequested(const QString &name);
    void namesRequested(const QString &name);
};

} // namespace depeche
