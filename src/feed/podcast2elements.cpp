#include "feed/elements.h"

#include <cmath>

namespace depeche {

namespace {

constexpr qsizetype MostItems = 100;

QString lowerOr(const QString &value, QStringView otherwise)
{
    const QString text = value.simplified().toLower();
    return text.isEmpty() ? otherwise.toString() : text;
}

void readTranscript(ParsedPodcast &podcast, const XmlElement &element, const ReadContext &context)
{
    const QString address = element.attribute("url").trimmed();
    if (address.isEmpty() || podcast.transcripts.size() >= MostItems)
        return;
    podcast.transcripts.append({context.resolve(address), element.attribute("type").trimmed().toLower(),
                                languageTag(element.attribute("language")), element.attribute("rel")});
}

void readPodcastPerson(ParsedPodcast &podcast, const XmlElement &element, const ReadContext &context)
{
    ParsedPodcastPerson person;
    person.name = plainValue(element);
    person.role = lowerOr(element.attribute("role"), u"host");
    person.group = lowerOr(element.attribute("group"), u"cast");
    person.href = context.resolve(element.attribute("href"));
    person.image = context.resolve(element.attribute("img"));
    if (!person.name.isNull() && podcast.persons.size() < MostItems)
        podcast.persons.append(person);
}

} // namespace

bool readPodcastElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    if (element.vocabulary() != Vocabulary::Podcast)
        return false;
    const QByteArray name = element.name();
    const ReadContext context = outer.inside(element);
    ParsedPodcast &podcast = common.podcast;
    if (name == "transcript") {
        readTranscript(podcast, element, context);
    } else if (name == "person") {
        readPodcastPerson(podcast, element, context);
    } else if (name == "chapters") {
        setIfAbsent(podcast.chaptersUrl, context.resolve(element.attribute("url")));
        setIfAbsent(podcast.chaptersType, element.attribute("type"));
    } else if (name == "guid") {
        setIfAbsent(podcast.guid, plainValue(element));
    } else if (name == "season") {
        setIfAbsent(common.itunes.season, plainValue(element));
        setIfAbsent(podcast.seasonName, element.attribute("name"));
    } else if (name == "episode") {
        setIfAbsent(common.itunes.episode, plainValue(element));
    } else if (name == "funding") {
        setIfAbsent(podcast.fundingUrl, context.resolve(element.attribute("url")));
        setIfAbsent(podcast.fundingText, plainValue(element));
    } else if (name == "locked") {
        podcast.locked = element.trimmed().compare(u"yes", Qt::CaseInsensitive) == 0;
    } else if (name == "license") {
        const QString address = element.attribute("url");
        setIfAbsent(common.license, address.isNull() ? plainValue(element) : context.resolve(address));
    } else {
        return false;
    }
    return true;
}

void readAlternateEnclosure(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        const QString address = child.attribute("uri").trimmed();
        if (child.name() != "source" || address.isEmpty())
            continue;
        ParsedEnclosure enclosure;
        enclosure.href = context.resolve(address);
        enclosure.type = child.attribute("contenttype");
        if (enclosure.type.isNull())
            enclosure.type = element.attribute("type");
        enclosure.length = fileSize(element.attribute("length"));
        enclosure.title = element.attribute("title");
        addEnclosure(entry, enclosure);
    }
}

void addEnclosure(ParsedEntry &entry, const ParsedEnclosure &enclosure)
{
    if (!enclosure.href.isEmpty() && entry.enclosures.size() < 200)
        entry.enclosures.append(enclosure);
}

std::optional<qint64> fileSize(const QString &text)
{
    constexpr double Largest = 1e15; // a petabyte
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok); // "1.2e6" and "12345.0" occur
    if (!ok || !std::isfinite(number) || number < 1 || number > Largest)
        return {};
    return qint64(number);
}

} // namespace depeche
