#pragma once

#include <QToolBar>

namespace depeche {

class Actions;

/// The slim bar at the top of the window: the menu, the way back, and what is needed most. GUI thread.
class MainToolBar final : public QToolBar
{
    Q_OBJECT
public:
    explicit MainToolBar(const Actions &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace depeche
