#pragma once

#include "bench/corpus/corpus.h"
#include "bench/stallwatch.h"
#include "ui/shell/mainwindow.h"

#include <QStringList>
#include <QTimer>

class QTableView;

namespace depeche::bench {

/// Somebody at a window: scrolls the list, types a search, takes it back, drags the scroll bar, and so on, three seconds
/// each. Main thread; goes on as long as it lives.
class WindowUser final : public QObject
{
    Q_OBJECT
public:
    WindowUser(MainWindow &window, const Corpus &corpus, StallWatch &watch);

    int turns() const { return m_turn; }

private:
    enum class Doing { Scrolls, Searches, Drags };
    void frame();
    void beginTurn();
    void type(int key);
    void scroll();
    void drag();
    QTableView *table() const;

    MainWindow &m_window;
    StallWatch &m_watch;
    QTimer m_timer;
    QStringList m_words;
    QString m_typed;
    Random m_random{1};
    Doing m_doing = Doing::Scrolls;
    int m_frame = 0;
    int m_turn = 0;
    bool m_down = true;
};

} // namespace depeche::bench
