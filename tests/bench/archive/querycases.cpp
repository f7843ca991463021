#include "bench/archive/querycases.h"

#include "bench/archive/archivelife.h"

namespace depeche::bench {

namespace {

QString quoted(const QString &name)
{
    return QString(u'"' + name + u'"');
}

QString tagged(const QString &name)
{
    return QString(u"tag:" + quoted(name));
}

} // namespace

QString kindName(QueryCase::Kind kind)
{
    switch (kind) {
    case QueryCase::Kind::Node: return QStringLiteral("node");
    case QueryCase::Kind::Tag: return QStringLiteral("tag");
    case QueryCase::Kind::Filter: return QStringLiteral("filter");
    case QueryCase::Kind::Search: return QStringLiteral("search");
    }
    return {};
}

double budgetOf(QueryCase::Kind kind)
{
    return kind == QueryCase::Kind::Search ? 50 : 30;
}

QList<QueryCase> queryCases(const Landmarks &marks, const KnownTags &tags, FeedId feedId)
{
    using Kind = QueryCase::Kind;
    const QString feed = QString(u"feed:" + QString::number(feedId.value));
    const QString folder = QString(u"folder:" + LargeFolder);
    const QString common = tagged(tags.commonest);
    const QString &word = marks.commonestWord;
    QList<QueryCase> cases;
    const auto add = [&cases](Kind kind, const char *name, const QString &text) {
        cases += QueryCase{kind, QString::fromLatin1(name), text};
    };
    add(Kind::Node, "all", QString());
    add(Kind::Node, "unread", QStringLiteral("is:unread"));
    add(Kind::Node, "today", QStringLiteral("date:today"));
    add(Kind::Node, "starred", QStringLiteral("is:starred"));
    add(Kind::Node, "read later", QStringLiteral("is:later"));
    add(Kind::Node, "one feed", feed);
    add(Kind::Node, "one feed, unread", QString(feed + u" is:unread"));
    add(Kind::Node, "folder of 50 feeds", folder);
    add(Kind::Node, "folder, unread", QString(folder + u" is:unread"));
    add(Kind::Node, "folder, starred", QString(folder + u" is:starred"));
    add(Kind::Tag, "commonest tag", common);
    add(Kind::Tag, "tag on 1,000 articles", tagged(tags.middle));
    add(Kind::Tag, "tag on 10 articles", tagged(tags.rare));
    add(Kind::Tag, "tag, unread", QString(common + u" is:unread"));
    add(Kind::Tag, "tag, starred", QString(common + u" is:starred"));
    add(Kind::Tag, "two tags", QString(common + u' ' + tagged(tags.second)));
    add(Kind::Tag, "tag OR tag", QString(common + u" OR " + tagged(tags.middle)));
    add(Kind::Tag, "-tag", QString(u'-' + common));
    add(Kind::Tag, "tag -tag", QString(common + u" -" + tagged(tags.second)));
    add(Kind::Tag, "tag, one feed", QString(common + u' ' + feed));
    add(Kind::Tag, "followed", QStringLiteral("is:followed"));
    add(Kind::Tag, "followed, unread", QStringLiteral("is:followed is:unread"));
    add(Kind::Filter, "language zh", QStringLiteral("lang:zh"));
    add(Kind::Filter, "language nobody has", QStringLiteral("lang:ja"));
    add(Kind::Filter, "has an image", QStringLiteral("has:image"));
    add(Kind::Filter, "has a video (none has)", QStringLiteral("has:video"));
    add(Kind::Filter, "older than 2024", QStringLiteral("before:2024-01-01"));
    add(Kind::Filter, "a month of 2023", QStringLiteral("date:2023-05"));
    add(Kind::Filter, "last 7 days, unread", QStringLiteral("age:<7d is:unread"));
    add(Kind::Filter, "image, zh, unread, folder", QString(u"has:image lang:zh is:unread " + folder));
    add(Kind::Search, "commonest word", word);
    add(Kind::Search, "two common words", QString(word + u' ' + marks.secondWord));
    add(Kind::Search, "two common words, nowhere together", QString(word + u' ' + marks.foreignWord));
    add(Kind::Search, "phrase", quoted(marks.phrase));
    add(Kind::Search, "phrase of common words", quoted(QString(marks.secondWord + u' ' + word)));
    add(Kind::Search, "prefix of two letters", QString(marks.prefix + u'*'));
    add(Kind::Search, "rare word", marks.rareWord);
    add(Kind::Search, "word nobody wrote", QStringLiteral("zzyzxq"));
    add(Kind::Search, "Chinese word", marks.chineseWord);
    add(Kind::Search, "Arabic word", marks.arabicWord);
    add(Kind::Search, "word, tag, unread", QString(word + u' ' + common + u" is:unread"));
    add(Kind::Search, "word, one feed", QString(word + u' ' + feed));
    add(Kind::Search, "word, starred", QString(word + u" is:starred"));
    add(Kind::Search, "word, older than 2024", QString(word + u" before:2024-01-01"));
    add(Kind::Search, "rare word, tag", QString(marks.rareWord + u' ' + common));
    add(Kind::Search, "word OR word", QString(marks.middleWord + u" OR " + marks.chineseWord));
    add(Kind::Search, "word -word", QString(word + u" -" + marks.middleWord));
    add(Kind::Search, "word OR tag", QString(marks.middleWord + u" OR " + common));
    add(Kind::Search, "title:word", QString(u"title:" + word));
    return cases;
}

} // namespace depeche::bench
