#include "cli/runparse.h"

#include "cli/arguments.h"
#include "cli/parsejson.h"
#include "feed/feedparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <cstdio>
#include <limits>

namespace depeche {

namespace {

Result<FeedSource> sourceOf(const QStringList &words)
{
    using V = OptionSpec::Value;
    const auto arguments = parseArguments(words, {{QStringLiteral("base-url"), V::One},
                                                  {QStringLiteral("content-type"), V::One},
                                                  {QStringLiteral("header"), V::One}});
    DEPECHE_TRY(arguments);
    if (arguments->words.size() != 1)
        return Error{ErrorKind::Invalid, QCoreApplication::translate("depeche", "Give one file."), {}};
    const QString name = arguments->words.first();
    QFile file(name);
    if (name == u"-" ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "The file %1 cannot be read.").arg(name),
                     file.errorString()};
    FeedSource source;
    source.bytes = file.readAll();
    source.contentType = arguments->value(QStringLiteral("content-type"));
    source.baseUrl = QUrl(arguments->value(QStringLiteral("base-url")));
    for (const QString &header : arguments->values(QStringLiteral("header")))
        source.headers.append(
            {header.section(u':', 0, 0).trimmed().toUtf8(), header.section(u':', 1).trimmed().toUtf8()});
    source.maxEntries = std::numeric_limits<int>::max(); // who converts a document wants all of it
    return source;
}

} // namespace

int runParse(const QStringList &words)
{
    const Result<FeedSource> source = sourceOf(words);
    if (!source) {
        std::fprintf(stderr, "%s\n", qPrintable(source.error().message));
        return source.error().kind == ErrorKind::Invalid ? 2 : 1;
    }
    const ParsedFeed feed = parseFeed(*source);
    if (!feed.isFeed())
        std::fprintf(stderr, "%s\n", qPrintable(problemText(feed.problem)));
    else if (!feed.note.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(feed.note));
    const QByteArray json = QJsonDocument(parsedFeedToJson(feed)).toJson(QJsonDocument::Compact);
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    std::fputc('\n', stdout);
    return feed.isFeed() ? 0 : 1;
}

} // namespace depeche
