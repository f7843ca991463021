#include "bench/processmemory.h"
#include "bench/programrun.h"
#include "bench/stages.h"
#include "bench/stallwatch.h"
#include "store/threadguard.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/listpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebarpane.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

namespace depeche::bench {

namespace {

constexpr auto Frame = std::chrono::milliseconds(16);
constexpr int FramesPerKey = 10;   // 160 ms: somebody who types well
constexpr int FramesPerTurn = 180; // three seconds of the one, then of the other
constexpr auto Settling = std::chrono::seconds(2);

/// Somebody at the window: scrolls the list, types a search, takes it back, and so on.
class Reader final : public QObject
{
public:
    Reader(MainWindow &window, const Corpus &corpus, StallWatch &watch)
        : m_window(window)
        , m_watch(watch)
    {
        for (int i = 0; i < Vocabulary::Languages; ++i)
            m_words += QString::fromUtf8(corpus.words(Vocabulary::Language(i)).word(40 + i));
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Reader::frame);
        m_timer.start(Frame);
    }

    int turns() const { return m_turn; }

private:
    void frame()
    {
        const int step = m_frame++ % FramesPerTurn;
        if (step == 0)
            beginTurn();
        if (m_turn % 2 == 1)
            scroll();
        else if (step % FramesPerKey == 0)
            type(step / FramesPerKey);
    }
    void beginTurn()
    {
        ++m_turn;
        if (m_turn % 2 == 1) {
            m_watch.say(QStringLiteral("scrolls"));
            return;
        }
        m_watch.say(QStringLiteral("searches"));
        m_window.list().focusSearch();
        m_typed = m_words.at((m_turn / 2) % m_words.size());
    }
    void type(int key)
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return;
        if (key < m_typed.size())
            press(*focus, Qt::Key(0), m_typed.mid(key, 1));
        else if (key == FramesPerTurn / FramesPerKey - 2)
            press(*focus, Qt::Key_Escape, {}); // clears
        else if (key == FramesPerTurn / FramesPerKey - 1)
            m_window.list().findChild<QTableView *>()->setFocus(); // focusList() would open an article
    }
    /// Not by QTest, which knows the keys of Latin letters only.
    static void press(QWidget &focus, Qt::Key key, const QString &text)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(&focus, &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QApplication::sendEvent(&focus, &up);
    }
    void scroll()
    {
        QScrollBar *bar = m_window.list().findChild<QTableView *>()->verticalScrollBar();
        if (bar->value() >= bar->maximum())
            m_down = false;
        if (bar->value() <= 0)
            m_down = true;
        bar->setValue(bar->value() + (m_down ? 60 : -60));
    }

    MainWindow &m_window;
    StallWatch &m_watch;
    QTimer m_timer;
    QStringList m_words;
    QString m_typed;
    int m_frame = 0;
    int m_turn = 0;
    bool m_down = true;
};

} // namespace

QJsonObject windowStage(const StageInput &input, QCoreApplication &application)
{
    forbidSqlOnThisThread();
    const Corpus corpus(input.size);
    Services services(Paths::forProfile(input.folder), corpusClock());
    services.settings.change([](SettingsValues &values) {
        values.refreshOnStart = false; // we begin when the window stands
        values.refreshAutomatically = false;
        values.lastNode = QString();
    });
    applyTheme(static_cast<QApplication &>(application), Theme::Light);
    MainWindow window({services.library, services.refresher, services.subscriber, services.images,
                       services.icons, services.settings, services.workers, services.secrets,
                       services.network});
    QEventLoop loop;
    QObject::connect(&services.library, &Library::opened, &window, &MainWindow::libraryOpened);
    QObject::connect(&services.library, &Library::opened, &loop, &QEventLoop::quit);
    window.show();
    loop.exec();
    QString error = subscribeToAll(services.library, input.size, input.port);
    const auto pause = [&loop](std::chrono::milliseconds time) {
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    };
    pause(Settling);
    const ProcessMemory idle = processMemory();

    QJsonObject figures{{QStringLiteral("idle"), idle.resident}};
    StallWatch watch;
    Reader reader(window, corpus, watch);
    RefreshSummary summary;
    QObject::connect(&services.refresher, &Refresher::finished, &loop, [&](const RefreshSummary &finished) {
        summary = finished;
        loop.quit();
    });
    QObject::connect(&services.indexer, &Indexer::idle, &loop, &QEventLoop::quit);
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    services.refresher.refresh(RefreshScope::all());
    while (services.refresher.isRunning())
        loop.exec();
    figures.insert(QStringLiteral("listedSeconds"), double(timer.nsecsElapsed()) / 1e9);
    figures.insert(QStringLiteral("refreshStalls"), watch.figures());
    while (services.indexer.isRunning())
        loop.exec();
    figures.insert(QStringLiteral("indexedSeconds"), double(timer.nsecsElapsed()) / 1e9);
    watch.stop();
    pause(std::chrono::milliseconds(100)); // what was posted last
    figures.insert(QStringLiteral("stalls"), watch.figures());
    figures.insert(QStringLiteral("turns"), reader.turns());
    // Chromium starts with the first article, which is no business of a refresh.
    figures.insert(QStringLiteral("articleOpened"), window.reader().article().isValid());
    figures.insert(QStringLiteral("peak"), processMemory().peak);
    if (summary.added != input.size.feeds * input.size.articles)
        error = QStringLiteral("%1 articles %2").arg(summary.added).arg(error);
    if (!error.isEmpty())
        figures.insert(QStringLiteral("error"), error);
    return figures;
}

} // namespace depeche::bench
