#include "bench/corpus/corpus.h"

namespace depeche::bench {

namespace {

using Language = Vocabulary::Language;

/// Of twenty sources.
constexpr int LanguageShares[Vocabulary::Languages] = {5, 6, 3, 3, 1, 2};

constexpr int DescriptionBytes = 1500;
constexpr int ContentBytes = 4000;

/// Paragraphs of about @p bytes, with links and emphasis as in real feeds.
QByteArray html(const Vocabulary &words, Random &random, int bytes, const QByteArray &site)
{
    QByteArray text;
    text.reserve(bytes + 600);
    while (text.size() < bytes) {
        text += "<p>";
        for (int sentences = random.between(2, 5); sentences > 0; --sentences) {
            switch (random.below(8)) {
            case 0:
                text += "<a href=\"";
                text += site;
                text += "/2026/";
                text += QByteArray::number(random.below(100000));
                text += "?utm_source=rss&amp;utm_medium=feed\">";
                words.appendHeadline(text, random, 3);
                text += "</a> ";
                break;
            case 1:
                text += "<em>";
                words.appendHeadline(text, random, 2);
                text += "</em> ";
                break;
            default: break;
            }
            words.appendSentence(text, random);
        }
        text += "</p>\n";
    }
    return text;
}

} // namespace

Corpus::Corpus(const CorpusSize &size)
    : m_size(size)
{
    for (int i = 0; i < Vocabulary::Languages; ++i)
        m_words.append(Vocabulary(Language(i)));
}

Language Corpus::languageOf(int feed) const
{
    Random random(m_size.seed * 1000003 + quint64(feed));
    int share = random.below(20);
    int language = 0;
    while (share >= LanguageShares[language])
        share -= LanguageShares[language++];
    return Language(language);
}

QByteArray Corpus::tag(int rank) const
{
    // Every language has its own tags, so that a frequent tag is frequent in one of them.
    const Vocabulary &words = m_words.at(rank % Vocabulary::Languages);
    QByteArray name = words.name(rank / Vocabulary::Languages);
    if (rank % 3 == 0)
        name += QByteArray(" " + words.name((rank * 7) % 5000));
    return name;
}

QByteArray Corpus::phrase() const
{
    const Vocabulary &words = this->words(Language::French);
    return words.name(200) + " " + words.name(201) + " " + words.name(202);
}

CorpusFeed Corpus::feed(int index) const
{
    const int newest = m_size.articles + m_size.fresh;
    return part(index, m_size.shown > 0 ? qMax(1, newest - m_size.shown + 1) : 1, newest);
}

CorpusFeed Corpus::part(int index, int oldest, int newest) const
{
    const Vocabulary &words = this->words(languageOf(index));
    Random random(m_size.seed * 7919 + quint64(index) * 104729);
    CorpusFeed feed;
    const int format = index % 10;
    feed.format = format == 9  ? CorpusFeed::Format::Json
                  : format > 5 ? CorpusFeed::Format::Atom
                               : CorpusFeed::Format::Rss;
    feed.title = words.name(random.below(3000)) + " " + words.name(random.below(3000));
    feed.site = "https://source" + QByteArray::number(index) + ".test";
    feed.language = words.code();
    const QList<qint64> times = this->times(index);
    for (int number = newest; number >= oldest; --number) {
        feed.articles += article(feed, index, number);
        feed.articles.last().published = times.at(number - 1);
    }
    return feed;
}

/// Of the articles from number 1.
QList<qint64> Corpus::times(int index) const
{
    Random random(m_size.seed * 15485863 + quint64(index) * 32452843);
    QList<qint64> times(m_size.articles + m_size.fresh);
    if (m_size.days > 0) {
        // Some sources were there from the beginning, others were added later.
        const qint64 step = qMax(qint64(60), qint64(double(m_size.days) * 86400 *
                                                    (0.25 + 0.75 * random.real()) / m_size.articles));
        for (int number = m_size.articles; number > 0; --number)
            times[number - 1] = ArchiveNewest - (m_size.articles - number) * step - random.below(int(step));
    } else {
        qint64 time = Newest - random.below(6 * 3600);
        // From twenty minutes to two days between two articles: a hundred of them are a day and a half, or half a year.
        const int pace = 1200 * (1 + random.rank(144));
        for (int number = m_size.articles; number > 0; --number) {
            times[number - 1] = time;
            time -= random.between(pace / 2, pace * 3 / 2);
        }
    }
    constexpr int FreshSeconds = 5 * 3600;
    for (int i = 0; i < m_size.fresh; ++i)
        times[m_size.articles + i] = ArchiveNewest + i * (FreshSeconds / m_size.fresh) +
                                     random.below(qMax(1, FreshSeconds / m_size.fresh));
    return times;
}

CorpusArticle Corpus::article(const CorpusFeed &feed, int feedIndex, int number) const
{
    const Language language = languageOf(feedIndex);
    const Vocabulary &words = this->words(language);
    // Each article has its own numbers, so that a longer corpus begins with the same articles.
    Random random(m_size.seed * 7919 + quint64(feedIndex) * 0x9e3779b1 + quint64(number) * 0x85ebca77ULL);
    const QByteArray name = QByteArray::number(number);
    CorpusArticle article;
    article.guid = "urn:source" + QByteArray::number(feedIndex) + ":" + name;
    article.link = feed.site + "/2026/" + name;
    words.appendHeadline(article.title, random, random.between(5, 12));
    const int stride = qMax(1, m_size.total() / 10);
    if (number <= m_size.articles && (feedIndex * m_size.articles + number) % stride == stride / 2)
        article.title += QByteArray(" ") + RareWord;
    article.author = words.name(random.below(400)) + " " + words.name(random.below(4000));
    article.description = html(words, random, DescriptionBytes, feed.site);
    if (language == Language::French && number % 8 == 0)
        article.description += "<p>" + phrase() + ".</p>\n";
    if (random.below(10) < 3)
        article.content = html(words, random, ContentBytes, feed.site);
    if (random.below(2) == 0)
        article.image = feed.site + "/images/" + name + ".jpg";
    for (int tags = random.below(5); tags > 0; --tags) {
        const QByteArray tag = this->tag(random.rank(Tags));
        if (!article.tags.contains(tag))
            article.tags += tag;
    }
    return article;
}

QByteArray hostOf(int feed)
{
    return "127.0.0." + QByteArray::number(1 + feed % Corpus::Hosts);
}

QByteArray pathOf(int feed)
{
    return "/feed/" + QByteArray::number(feed);
}

QByteArray addressOf(int feed, quint16 port)
{
    return "http://" + hostOf(feed) + ":" + QByteArray::number(port) + pathOf(feed);
}

QByteArray etagOf(int feed)
{
    return "\"first-" + QByteArray::number(feed) + "\"";
}

} // namespace depeche::bench
