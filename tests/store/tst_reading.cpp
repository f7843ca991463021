#include "store/library.h"
#include "store/statement.h"
#include "support/waitfor.h"

#include <QTemporaryDir>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Would run for days.
Result<qint64> endless(Connection &db)
{
    return numberOf(
        db, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) "
            "SELECT count(*) FROM n"_s);
}

} // namespace

/// What is no longer wanted must not hold up what is.
class TestReading : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;

    std::optional<Result<qint64>> wait(Library::Lane lane)
    {
        std::optional<Result<qint64>> answer;
        m_library->read(
            lane, this, [](Connection &db) { return numberOf(db, u"SELECT 7"_s); },
            [&](const Result<qint64> &number) { answer = number; });
        (void)waitFor([&] { return answer.has_value(); });
        return answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<Library>(Paths::forProfile(m_folder.path()), [] { return Timestamp(); });
    }

    void cleanupTestCase() { m_library.reset(); }

    void aRunningQueryIsInterrupted()
    {
        std::atomic<bool> begun = false;
        std::atomic<bool> wasCancelled = false;
        bool answered = false;
        Reading reading = m_library->read(
            Library::Lane::Lists, this,
            [&](Connection &db) {
                begun = true;
                const auto number = endless(db);
                wasCancelled = !number && number.error().kind == ErrorKind::Cancelled;
                return number;
            },
            [&](const Result<qint64> &) { answered = true; });
        QVERIFY(waitFor([&] { return begun.load(); }));
        reading.cancel();
        const auto next = wait(Library::Lane::Lists);
        QVERIFY(next && *next);
        QCOMPARE(**next, 7);
        QVERIFY(wasCancelled);
        QVERIFY(!answered);
    }

    void whatHasNotBegunIsDropped()
    {
        std::atomic<bool> begun = false;
        bool ran = false;
        Reading first = m_library->read(
            Library::Lane::Lists, this,
            [&](Connection &db) {
                begun = true;
                return endless(db);
            },
            [](const Result<qint64> &) {});
        Reading second = m_library->read(
            Library::Lane::Lists, this,
            [&](Connection &) {
                ran = true;
                return Result<qint64>(1);
            },
            [&](const Result<qint64> &) { ran = true; });
        QVERIFY(waitFor([&] { return begun.load(); }));
        second.cancel();
        first.cancel();
        QVERIFY(wait(Library::Lane::Lists));
        QVERIFY(!ran);
    }

    void aLateCancelOfAnotherReadingChangesNothing()
    {
        Reading reading = m_library->read(
            Library::Lane::Lists, this, [](Connection &) { return Result<int>(1); },
            [](const Result<int> &) {});
        QVERIFY(wait(Library::Lane::Lists));
        reading.cancel();
        reading.cancel();
        const auto next = wait(Library::Lane::Lists);
        QVERIFY(next && *next);
    }

    void lanesDoNotWaitForEachOther()
    {
        Reading slow = m_library->read(Library::Lane::Counts, this, endless, [](const Result<qint64> &) {});
        QVERIFY(wait(Library::Lane::Lists));
        QVERIFY(wait(Library::Lane::Content));
        slow.cancel();
        QVERIFY(wait(Library::Lane::Counts));
    }
};

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
