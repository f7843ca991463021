#include "bench/archive/treememory.h"
#include "bench/stages.h"
#include "bench/windowsession.h"
#include "store/articlesearch.h"
#include "store/threadguard.h"
#include "ui/articles/articlelistmodel.h"
#include "ui/reader/pdfexporter.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/listpane.h"

#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QTableView>
#include <time.h>

namespace depeche::bench {

namespace {

constexpr auto Settling = std::chrono::seconds(3);
constexpr int ArticlesToRead = 20;

qint64 monotonicNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

QJsonObject memoryFigures()
{
    const TreeMemory memory = treeMemory();
    return {{QStringLiteral("pss"), memory.proportional},
            {QStringLiteral("rss"), memory.resident},
            {QStringLiteral("processes"), memory.processes}};
}

/// Waits for the paint after which the window shows what it has: rows, or that there are none.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(WindowSession &session)
        : m_session(session)
    {
        qApp->installEventFilter(this);
    }

    qint64 when() const { return m_when; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (m_when == 0 && !m_posted && event->type() == QEvent::Paint && shows(object)) {
            m_posted = true;
            // When this paint is done.
            QTimer::singleShot(0, this, [this] {
                m_when = monotonicNanoseconds();
                m_session.loop.quit();
            });
        }
        return false;
    }

private:
    bool shows(QObject *object) const
    {
        auto *view = m_session.window->list().findChild<QTableView *>();
        if (!m_session.isOpen() || !view)
            return false;
        if (view->isVisible())
            return object == view->viewport() && view->model()->rowCount() > 0 &&
                   view->model()->index(0, 0).data(ArticleListModel::ArticleRole).isValid();
        return view->model()->rowCount() == 0; // an empty profile: the paint of whatever is shown instead
    }

    WindowSession &m_session;
    bool m_posted = false;
    qint64 m_when = 0;
};

} // namespace

QJsonObject startStage(const StageInput &input, QCoreApplication &application)
{
    forbidSqlOnThisThread();
    WindowSession session(application, input.folder, archiveClock());
    FirstPaint paint(session);
    session.show();
    while (paint.when() == 0)
        session.loop.exec();
    return {{QStringLiteral("milliseconds"), double(paint.when() - input.begun) / 1e6},
            {QStringLiteral("cpu"), cpuSeconds() * 1e3}};
}

QJsonObject readingStage(const StageInput &input, QCoreApplication &application)
{
    forbidSqlOnThisThread();
    WindowSession session(application, input.folder, archiveClock());
    session.show();
    session.pause(Settling);
    QJsonObject figures{{QStringLiteral("afterStart"), memoryFigures()}};
    ReaderPane &reader = session.window->reader();
    bool loaded = false;
    QObject::connect(&reader.view(), &ArticleView::loaded, &session.loop, [&] {
        loaded = true;
        session.loop.quit();
    });
    QJsonArray shown;
    QElapsedTimer timer;
    const int listed = session.window->list().findChild<QTableView *>()->model()->rowCount();
    for (int i = 0; i < qMin(ArticlesToRead, listed); ++i) {
        loaded = false;
        timer.start();
        session.window->list().nextArticle();
        QTimer tooLong;
        tooLong.setSingleShot(true);
        QObject::connect(&tooLong, &QTimer::timeout, &session.loop, &QEventLoop::quit);
        tooLong.start(std::chrono::seconds(20));
        while (!loaded && tooLong.isActive())
            session.loop.exec();
        if (!loaded) {
            figures.insert(QStringLiteral("error"), QStringLiteral("article %1 was not shown").arg(i));
            return figures;
        }
        shown += double(timer.nsecsElapsed()) / 1e6;
        session.pause(std::chrono::milliseconds(200));
        if (i == 0)
            figures.insert(QStringLiteral("firstArticle"), memoryFigures());
        if (i == ArticlesToRead / 4)
            figures.insert(QStringLiteral("fiveArticles"), memoryFigures());
    }
    figures.insert(QStringLiteral("shown"), shown);
    figures.insert(QStringLiteral("twentyArticles"), memoryFigures());
    if (input.idleSeconds > 0) {
        session.pause(std::chrono::seconds(input.idleSeconds));
        figures.insert(QStringLiteral("afterIdle"), memoryFigures());
        figures.insert(QStringLiteral("idleSeconds"), input.idleSeconds);
    }
    return figures;
}

QJsonObject pdfStage(const StageInput &input)
{
    forbidSqlOnThisThread();
    Services services(Paths::forProfile(input.folder), archiveClock());
    QString error = waitUntilOpen(services.library);
    const auto ids =
        readAndWait(services.library, Library::Lane::Lists, [now = services.library.now()](Connection &db) {
            return ArticleSearch(db, now).ids(ArticleQuery::all(), 100);
        }).valueOr({});
    PdfExporter exporter(services.library, services.workers, {});
    QEventLoop loop;
    int pages = 0;
    QObject::connect(&exporter, &PdfExporter::finished, &loop, [&](const Result<PdfReport> &report) {
        if (report)
            pages = report->pages;
        else
            error = QString(report.error().message + u' ' + report.error().detail);
        loop.quit();
    });
    ExportOptions options;
    options.made = services.library.now();
    const auto seconds = [&](const QList<ArticleId> &articles) {
        QElapsedTimer timer;
        timer.start();
        exporter.exportPdf(articles, QString(input.folder + u"/bench.pdf"), options);
        while (exporter.isRunning())
            loop.exec();
        return double(timer.nsecsElapsed()) / 1e9;
    };
    QJsonObject figures{{QStringLiteral("cold"), seconds(ids.mid(0, 1))},
                        {QStringLiteral("one"), seconds(ids.mid(1, 1))},
                        {QStringLiteral("hundred"), seconds(ids)},
                        {QStringLiteral("articles"), int(ids.size())},
                        {QStringLiteral("pages"), pages}};
    QFile::remove(QString(input.folder + u"/bench.pdf"));
    if (!error.isEmpty())
        figures.insert(QStringLiteral("error"), error);
    return figures;
}

} // namespace depeche::bench
