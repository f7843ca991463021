#include "core/workerpool.h"

#include "support/waitfor.h"

#include <QSemaphore>
#include <QTest>
#include <atomic>

using namespace depeche;

class TestWorkerPool final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void answersEveryJob();
    void doesNotAnswerWhoIsGone();
    void stopsWhenItEnds();
    void jobsThatNeverBeganAreDropped();
};

void TestWorkerPool::worksElsewhereAndAnswersHere()
{
    WorkerPool pool(1);
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    pool.post(
        this, [](std::stop_token) { return QThread::currentThread(); },
        [&](QThread *thread) {
            worked = thread;
            answered = QThread::currentThread();
        });
    QVERIFY(test::waitFor([&] { return answered != nullptr; }));
    QVERIFY(worked != thread());
    QCOMPARE(answered, thread());
}

void TestWorkerPool::answersEveryJob()
{
    WorkerPool pool(3);
    QSet<int> answers;
    for (int i = 0; i < 200; ++i) {
        pool.post(
            this, [i](std::stop_token) { return i * i; }, [&answers](int square) { answers.insert(square); });
    }
    QVERIFY(test::waitFor([&] { return answers.size() == 200; }));
    QVERIFY(answers.contains(199 * 199));
}

void TestWorkerPool::doesNotAnswerWhoIsGone()
{
    WorkerPool pool(1);
    QSemaphore go;
    bool answered = false;
    bool later = false;
    auto asker = std::make_unique<QObject>();
    pool.post(
        asker.get(),
        [&go](std::stop_token) {
            go.acquire();
            return 1;
        },
        [&answered](int) { answered = true; });
    asker.reset();
    go.release();
    pool.post(
        this, [](std::stop_token) { return 2; }, [&later](int) { later = true; });
    QVERIFY(test::waitFor([&] { return later; })); // answers come in order, so the first one was due before
    QVERIFY(!answered);
}

void TestWorkerPool::stopsWhenItEnds()
{
    QSemaphore began;
    std::atomic<bool> stopped = false;
    bool answered = false;
    {
        WorkerPool pool(1);
        pool.post(
            this,
            [&](std::stop_token stop) {
                began.release();
                while (!stop.stop_requested())
                    QThread::msleep(1);
                stopped = true;
                return 0;
            },
            [&](int) { answered = true; });
        began.acquire();
    }
    QVERIFY(stopped);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!answered);
}

void TestWorkerPool::jobsThatNeverBeganAreDropped()
{
    QSemaphore began;
    std::atomic<int> ran = 0;
    {
        WorkerPool pool(1);
        const auto wait = [&](std::stop_token stop) {
            ++ran;
            began.release();
            while (!stop.stop_requested())
                QThread::msleep(1);
            return 0;
        };
        for (int i = 0; i < 10; ++i)
            pool.post(this, wait, [](int) {});
        began.acquire();
    }
    // A second one may slip in between the stop and the clearing; the rest must not.
    QVERIFY(ran <= 2);
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
