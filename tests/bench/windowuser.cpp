#include "bench/windowuser.h"

#include "ui/shell/listpane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

namespace depeche::bench {

namespace {

constexpr auto Frame = std::chrono::milliseconds(16);
constexpr int FramesPerKey = 10;   // 160 ms: somebody who types well
constexpr int FramesPerTurn = 180; // three seconds of the one, then of the other

/// Not by QTest, which knows the keys of Latin letters only.
void press(QWidget &focus, Qt::Key key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(&focus, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(&focus, &up);
}

} // namespace

WindowUser::WindowUser(MainWindow &window, const Corpus &corpus, StallWatch &watch)
    : m_window(window)
    , m_watch(watch)
{
    for (int i = 0; i < Vocabulary::Languages; ++i)
        m_words += QString::fromUtf8(corpus.words(Vocabulary::Language(i)).word(40 + i));
    m_words += QString::fromUtf8(corpus.words(Vocabulary::Language::English).word(0));
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WindowUser::frame);
    m_timer.start(Frame);
}

QTableView *WindowUser::table() const
{
    return m_window.list().findChild<QTableView *>();
}

void WindowUser::frame()
{
    const int step = m_frame++ % FramesPerTurn;
    if (step == 0)
        beginTurn();
    switch (m_doing) {
    case Doing::Scrolls: scroll(); break;
    case Doing::Searches:
        if (step % FramesPerKey == 0)
            type(step / FramesPerKey);
        break;
    case Doing::Drags:
        if (step % FramesPerKey == 0)
            drag();
        break;
    }
}

void WindowUser::beginTurn()
{
    constexpr std::array Turns{Doing::Scrolls, Doing::Searches, Doing::Drags};
    m_doing = Turns.at(size_t(m_turn) % Turns.size());
    ++m_turn;
    if (m_doing == Doing::Searches) {
        m_watch.say(QStringLiteral("searches"));
        m_window.list().focusSearch();
        m_typed = m_words.at((m_turn / int(Turns.size())) % m_words.size());
    } else {
        m_watch.say(m_doing == Doing::Scrolls ? QStringLiteral("scrolls") : QStringLiteral("drags"));
    }
}

void WindowUser::type(int key)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    if (key < m_typed.size())
        press(*focus, Qt::Key(0), m_typed.mid(key, 1));
    else if (key == FramesPerTurn / FramesPerKey - 2)
        press(*focus, Qt::Key_Escape, {}); // clears
    else if (key == FramesPerTurn / FramesPerKey - 1)
        table()->setFocus(); // focusList() would open an article
}

void WindowUser::scroll()
{
    QScrollBar *bar = table()->verticalScrollBar();
    if (bar->value() >= bar->maximum())
        m_down = false;
    if (bar->value() <= 0)
        m_down = true;
    bar->setValue(bar->value() + (m_down ? 60 : -60));
}

void WindowUser::drag()
{
    QScrollBar *bar = table()->verticalScrollBar();
    bar->setValue(int(double(bar->maximum()) * m_random.real()));
}

} // namespace depeche::bench
