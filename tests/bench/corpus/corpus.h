#pragma once

#include "bench/corpus/vocabulary.h"

#include <memory>

namespace depeche::bench {

struct CorpusSize
{
    int feeds = 1000;
    int articles = 100; ///< for each feed
    quint64 seed = 1;
    int days = 0;  ///< over so many days the articles of an archive lie; 0: each feed has a pace of its own
    int fresh = 0; ///< so many more for each feed, newer than the others
    int shown = 0; ///< a document has the newest ones only; 0: all

    int total() const { return feeds * articles; }

    bool operator==(const CorpusSize &) const = default;
};

/// Texts are UTF-8; titles, tags and names are plain, description and content HTML.
struct CorpusArticle
{
    QByteArray guid;
    QByteArray link;
    QByteArray title;
    QByteArray author;
    QByteArray description; ///< about 1.5 KB
    QByteArray content;     ///< about 4 KB, for three of ten
    QByteArray image;       ///< address, for half of them
    QList<QByteArray> tags;
    qint64 published = 0; ///< Unix seconds

    bool operator==(const CorpusArticle &) const = default;
};

struct CorpusFeed
{
    enum class Format { Rss, Atom, Json };
    Format format = Format::Rss;
    QByteArray title;
    QByteArray site;
    QByteArray language;
    QList<CorpusArticle> articles; ///< newest first

    bool operator==(const CorpusFeed &) const = default;
};

/// Invented sources and articles for measuring: the same seed gives the same bytes on every machine. Words and tags
/// follow Zipf's law, languages are mixed as in an international subscription list, and each source has a pace of its
/// own. Immutable: any thread.
class Corpus final
{
public:
    static constexpr int Tags = 20000;
    static constexpr int Hosts = 50;
    static constexpr qint64 Newest = 1777593600;            ///< no article is younger: 2026-05-01, 00:00 UTC
    static constexpr qint64 ArchiveNewest = Newest + 43200; ///< likewise of an archive, but for fresh ones
    static constexpr qint64 ArchiveNow = Newest + 64800;    ///< when it is read
    /// Stands in ten articles of every corpus.
    static constexpr auto RareWord = "Quixelbran";

    explicit Corpus(const CorpusSize &size);

    const CorpusSize &size() const { return m_size; }
    const Vocabulary &words(Vocabulary::Language language) const { return m_words.at(int(language)); }
    Vocabulary::Language languageOf(int feed) const;
    CorpusFeed feed(int index) const;
    /// The articles number @p oldest to @p newest of a feed: the first one ever is number 1.
    CorpusFeed part(int index, int oldest, int newest) const;
    /// Three words that stand together in every eighth French article.
    QByteArray phrase() const;
    /// The tag with this rank; the first is on the most articles.
    QByteArray tag(int rank) const;

private:
    CorpusArticle article(const CorpusFeed &feed, int feedIndex, int number) const;
    QList<qint64> times(int index) const;

    CorpusSize m_size;
    QList<Vocabulary> m_words;
};

/// What the server of @p feed would send, and its media type.
QByteArray documentOf(const CorpusFeed &feed);
QByteArray mediaTypeOf(const CorpusFeed &feed);

/// Where a feed of a corpus is served: loopback has many names, so that limits for each host count as they do in life.
QByteArray hostOf(int feed);
QByteArray pathOf(int feed);
QByteArray addressOf(int feed, quint16 port);
QByteArray etagOf(int feed);

} // namespace depeche::bench
