#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "domain/articlequery.h"
#include "domain/snippet.h"
#include "store/articlesearch.h"
#include "store/articletable.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace depeche {

namespace {

constexpr int DefaultLimit = 50;
constexpr int FacetLimit = 20;
constexpr int PageSize = 200; ///< articles read at a time with --all

struct Listed
{
    Article article;
    QString snippet;
};

struct Page
{
    QList<Listed> articles;
    bool more = false;
};

/// What `list` and `search` were asked for.
struct ListRequest
{
    ArticleQuery query;
    ArticleId before;
    int limit = DefaultLimit; ///< -1: all
    bool snippets = false;
    bool facets = false;
};

constexpr int SnippetLength = 160;

/// Around the hits in the text; where only the headline has any, the headline.
Snippet snippetOf(const Article &article, const QList<QStringList> &terms)
{
    const QString &lead = article.row.lead;
    const QString text = article.text.startsWith(lead) ? article.text : QString(lead + u' ' + article.text);
    const Snippet inText = makeSnippet(text, terms, SnippetLength, article.row.language);
    if (!inText.hits.isEmpty())
        return inText;
    const Snippet inTitle = makeSnippet(article.row.title, terms, SnippetLength, article.row.language);
    return inTitle.hits.isEmpty() ? inText : inTitle;
}

Result<Page> readPage(Connection &db, const ListRequest &request, ArticleId before, int limit, Timestamp now)
{
    auto ids = ArticleSearch(db, now).ids(request.query, limit + 1, before);
    if (!ids)
        return ids.error();
    Page page;
    page.more = ids->size() > limit;
    const auto terms = request.snippets ? highlightTerms(request.query) : QList<QStringList>();
    for (const ArticleId id : ids->mid(0, limit)) {
        auto article = ArticleTable(db).article(id);
        if (!article)
            return article.error();
        QString snippet;
        if (request.snippets)
            snippet = bracketed(snippetOf(*article, terms));
        page.articles += Listed{*article, snippet};
    }
    return page;
}

QString articleLine(const Article &article)
{
    const ArticleRow &row = article.row;
    const QString marks = QString(QChar(row.isRead() ? u' ' : u'•')) + QChar(row.isStarred() ? u'★' : u' ');
    return QStringLiteral("%1 %2 %3  %4 — %5")
        .arg(QString::number(row.id.value), toIso(row.published), marks, row.title, article.feedTitle);
}

QJsonObject facetsToJson(const Facets &facets)
{
    const auto toJson = [](const FacetCount &count) {
        return QJsonObject{{QStringLiteral("key"), count.key},
                           {QStringLiteral("name"), count.name},
                           {QStringLiteral("count"), count.count}};
    };
    const auto period = [](Facets::Period period) {
        switch (period) {
        case Facets::Period::Day: return QStringLiteral("day");
        case Facets::Period::Week: return QStringLiteral("week");
        case Facets::Period::Month: return QStringLiteral("month");
        }
        return QString();
    };
    return {{QStringLiteral("tags"), toJsonArray(facets.tags, tagCountToJson)},
            {QStringLiteral("feeds"), toJsonArray(facets.feeds, toJson)},
            {QStringLiteral("languages"), toJsonArray(facets.languages, toJson)},
            {QStringLiteral("days"), toJsonArray(facets.dates, toJson)},
            {QStringLiteral("period"), period(facets.period)},
            {QStringLiteral("looked"), facets.looked},
            {QStringLiteral("sample"), facets.isSample}};
}

/// Prints pages as they are read, so that a million articles need no more memory than a page of them.
class Lister final : public QObject
{
public:
    Lister(Session &session, ListRequest request)
        : QObject(&session)
        , m_session(session)
        , m_request(std::move(request))
        , m_left(m_request.limit)
    {
    }

    void start()
    {
        const Timestamp now = m_session.services.library.now();
        m_session.read(
            [request = m_request, now](Connection &db) -> Result<QJsonObject> {
                QJsonObject head;
                const auto total = ArticleSearch(db, now).count(request.query);
                if (!total)
                    return total.error();
                head.insert(QLatin1String("total"), *total);
                if (request.facets) {
                    const auto facets = ArticleSearch(db, now).facets(request.query, FacetLimit);
                    if (!facets)
                        return facets.error();
                    head.insert(QLatin1String("facets"), facetsToJson(facets.value()));
                }
                return head;
            },
            [this](const QJsonObject &head) {
                m_head = head;
                if (m_session.wantsJson())
                    printLine(QStringLiteral("{\"articles\": ["));
                readNext(m_request.before);
            });
    }

private:
    void readNext(ArticleId before)
    {
        const int size = m_left < 0 ? PageSize : qMin(PageSize, m_left);
        const Timestamp now = m_session.services.library.now();
        m_session.read([request = m_request, before, size,
                        now](Connection &db) { return readPage(db, request, before, size, now); },
                       [this](const Page &page) { print(page); });
    }

    void print(const Page &page)
    {
        for (const Listed &listed : page.articles)
            printOne(listed);
        if (m_left > 0)
            m_left -= int(page.articles.size());
        if (page.more && m_left != 0) {
            readNext(page.articles.last().article.row.id);
            return;
        }
        if (!m_session.wantsJson()) {
            m_session.answer({},
                             m_any ? QString() : QCoreApplication::translate("depeche", "Nothing found."));
            return;
        }
        QJsonObject tail = m_head;
        if (page.more && !page.articles.isEmpty()) // none with --limit 0
            tail.insert(QLatin1String("next"), QString::number(page.articles.last().article.row.id.value));
        else
            tail.insert(QLatin1String("next"), QJsonValue());
        // "{…}" without its opening brace continues the object begun before.
        printLine(
            QString(u"],\n" + QString::fromUtf8(QJsonDocument(tail).toJson(QJsonDocument::Compact)).mid(1)));
        QCoreApplication::exit(int(ExitCode::Done));
    }

    void printOne(const Listed &listed)
    {
        if (!m_session.wantsJson()) {
            printLine(articleLine(listed.article));
            if (!listed.snippet.isEmpty())
                printLine(QString(u"    " + listed.snippet));
            m_any = true;
            return;
        }
        QJsonObject json = articleToJson(listed.article);
        if (m_request.snippets)
            json.insert(QLatin1String("snippet"), listed.snippet);
        const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
        printLine(m_any ? QString(u',' + text) : text);
        m_any = true;
    }

    Session &m_session;
    const ListRequest m_request;
    int m_left;
    bool m_any = false;
    QJsonObject m_head;
};

void list(Session &session, ListRequest request)
{
    const ParsedQuery parsed = parseQuery(session.queryText(), session.services.library.now());
    for (const QString &note : parsed.notes)
        printError(note);
    request.query = parsed.query;
    bool isNumber = true;
    if (session.arguments.has(QStringLiteral("limit")))
        request.limit = session.arguments.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || request.limit < 0) {
        session.wrongUsage(QCoreApplication::translate("depeche", "--limit needs a number."));
        return;
    }
    if (session.arguments.has(QStringLiteral("all")))
        request.limit = -1;
    if (session.arguments.has(QStringLiteral("before")))
        request.before = ArticleId(session.arguments.value(QStringLiteral("before")).toLongLong(&isNumber));
    if (!isNumber) {
        session.wrongUsage(
            QCoreApplication::translate("depeche", "--before needs the “next” of an earlier list."));
        return;
    }
    session.whenSearchable([&session, request] { (new Lister(session, request))->start(); });
}

} // namespace

void runList(Session &session)
{
    list(session, {});
}

void runSearch(Session &session)
{
    if (session.queryText().isEmpty()) {
        session.wrongUsage(QCoreApplication::translate("depeche", "What do you search for?"));
        return;
    }
    ListRequest request;
    request.snippets = true;
    request.facets = session.arguments.has(QStringLiteral("facets"));
    list(session, request);
}

void runShow(Session &session)
{
    const QStringList &words = session.arguments.words;
    const auto id = words.size() == 1 ? articleIdFrom(words.first()) : std::nullopt;
    if (!id) {
        session.wrongUsage(QCoreApplication::translate("depeche", "show needs the id of one article."));
        return;
    }
    session.read([id = *id](Connection &db) { return ArticleTable(db).article(id); },
                 [&session](const Article &article) {
                     const QString text = articleLine(article) + u'\n' + article.row.url.toString() +
                                          u"\n\n" + article.row.lead + u"\n\n" + article.text;
                     session.answer({{QStringLiteral("article"), fullArticleToJson(article)}}, text);
                 });
}

} // namespace depeche
