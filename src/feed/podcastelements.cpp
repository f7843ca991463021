#include "feed/elements.h"
#include "feed/feeddate.h"

namespace depeche {

namespace {

const QString &categoryScheme()
{
    static const QString scheme = QStringLiteral("http://www.itunes.com/");
    return scheme;
}

/// As Apple reads it: the exact word.
std::optional<bool> isYes(const XmlElement &element)
{
    const QString text = element.text();
    return text == u"yes" || text == u"Yes";
}

ParsedItunes::Explicit explicitness(const XmlElement &element)
{
    const QString text = element.text().toLower();
    if (text == u"yes" || text == u"true" || text == u"explicit")
        return ParsedItunes::Explicit::Yes;
    return text == u"no" || text == u"false" || text == u"clean" ? ParsedItunes::Explicit::No
                                                                 : ParsedItunes::Explicit::Other;
}

void readCategory(ParsedCommon &common, const XmlElement &element)
{
    QString term = element.attribute("text").trimmed();
    if (term.isEmpty())
        term = element.hasChildren() ? QString() : plainValue(element);
    if (!term.isEmpty()) {
        addTag(common.tags, {term, categoryScheme(), {}});
        if (common.itunes.categories.size() < 50)
            common.itunes.categories.append(term);
    }
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        if (child.name() == "category")
            readCategory(common, child);
    }
}

void readKeywords(ParsedCommon &common, const XmlElement &element)
{
    addKeywords(common.tags, element.text(), categoryScheme());
    for (const QString &word : element.text().split(u',', Qt::SkipEmptyParts)) {
        if (common.itunes.keywords.size() < 500 && !word.trimmed().isEmpty())
            common.itunes.keywords.append(word.simplified());
    }
}

/// "00:03:07.250", "08:26", "187.25"
std::optional<std::chrono::milliseconds> chapterStart(const QString &text)
{
    const QStringList fields = text.trimmed().split(u':');
    if (fields.size() > 3)
        return {};
    double seconds = 0;
    for (const QString &field : fields) {
        bool ok = false;
        const double value = field.size() > 12 ? 0 : field.toDouble(&ok);
        if (!ok || value < 0)
            return {};
        seconds = seconds * 60 + value;
    }
    if (seconds > 3600.0 * 1000)
        return {};
    return std::chrono::milliseconds(qRound64(seconds * 1000));
}

} // namespace

bool readItunesElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    if (element.vocabulary() != Vocabulary::Itunes)
        return false;
    ParsedItunes &itunes = common.itunes;
    const QByteArray name = element.name();
    const ReadContext context = outer.inside(element);
    if (name == "author") {
        setIfAbsent(itunes.author, plainValue(element));
    } else if (name == "block") {
        itunes.block = isYes(element);
    } else if (name == "explicit") {
        itunes.explicitContent = explicitness(element);
    } else if (name == "image" || name == "link") {
        if (name == "link" && element.attribute("rel") != u"image")
            return false;
        QString address = element.attribute("href");
        if (address.isNull())
            address = element.attribute("url");
        if (address.isNull())
            address = plainValue(element);
        setIfAbsent(itunes.image, context.resolve(address));
    } else if (name == "title") {
        setIfAbsent(itunes.title, plainValue(element));
    } else if (name == "subtitle") {
        setIfAbsent(itunes.subtitle, plainValue(element));
    } else if (name == "summary" || name == "description") { // the latter Google's
        setIfAbsent(itunes.summary, plainValue(element));
    } else if (name == "owner") {
        if (itunes.owner.isEmpty())
            itunes.owner = readPerson(element, outer);
    } else if (name == "category") {
        readCategory(common, element);
    } else if (name == "keywords") {
        readKeywords(common, element);
    } else if (name == "type") {
        setIfAbsent(itunes.type, plainValue(element));
    } else if (name == "complete") {
        itunes.complete = isYes(element);
    } else if (name == "new-feed-url") {
        setIfAbsent(itunes.newFeedUrl, context.resolve(plainValue(element)));
    } else if (name == "duration") {
        setIfAbsent(itunes.duration, plainValue(element).left(100));
        itunes.durationSeconds = parseDuration(itunes.duration);
    } else if (name == "episode") {
        setIfAbsent(itunes.episode, plainValue(element));
    } else if (name == "season") {
        setIfAbsent(itunes.season, plainValue(element));
    } else if (name == "episodetype") {
        setIfAbsent(itunes.episodeType, plainValue(element));
    } else if (name == "order") {
        setIfAbsent(itunes.order, plainValue(element));
    } else {
        return false;
    }
    return true;
}

void readChapters(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    if (!entry.chapters.isEmpty())
        return; // only one list is allowed
    entry.chaptersVersion = element.attribute("version");
    const ReadContext context = outer.inside(element);
    for (XmlElement child = element.firstChild(); child && entry.chapters.size() < 1000;
         child = child.next()) {
        if (child.name() != "chapter")
            continue;
        ParsedChapter chapter;
        chapter.start = child.attribute("start");
        chapter.startTime = chapterStart(chapter.start);
        chapter.title = child.attribute("title");
        chapter.href = context.resolve(child.attribute("href"));
        chapter.image = context.resolve(child.attribute("image"));
        entry.chapters.append(chapter);
    }
}

} // namespace depeche
