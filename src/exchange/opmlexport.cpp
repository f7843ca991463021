#include "exchange/opmlexport.h"

#include "exchange/opmlplan.h"
#include "exchange/outlinedata.h"
#include "store/outlinetable.h"

#include <QDateTime>
#include <QLocale>

namespace depeche {

namespace {

const QLatin1String OwnPrefix("depeche");
const QLatin1String OwnNamespace("urn:x-depeche:opml");
const QLatin1String OwnMark("depeche:export");

/// Puts a document together.
class Exporter final
{
public:
    Exporter(const QList<OutlineFolder> &folders, const QList<OutlineFeed> &feeds,
             ExportedPasswords passwords)
        : m_passwords(passwords)
    {
        m_namespaces.prefixFor(OwnPrefix, OwnNamespace);
        for (const OutlineFolder &folder : folders)
            m_folders[folder.folder.parent.value_or(FolderId()).value] += folder;
        for (const OutlineFeed &feed : feeds) {
            if (!feed.isRemoved)
                m_feeds[feed.folder.value_or(FolderId()).value] += feed;
        }
    }

    /// What is directly in a folder (0: the top): folders first, as in the sidebar.
    QList<OpmlOutline> outlinesIn(qint64 parent)
    {
        QList<OpmlOutline> outlines;
        for (const OutlineFolder &folder : m_folders.value(parent)) {
            OpmlOutline outline = outlineOf(folder);
            outline.children = outlinesIn(folder.folder.id.value);
            outlines += outline;
        }
        for (const OutlineFeed &feed : m_feeds.value(parent))
            outlines += outlineOf(feed);
        return outlines;
    }

    const QMap<QString, QString> &namespaces() const { return m_namespaces.addresses(); }

private:
    OpmlOutline outlineOf(const OutlineFolder &folder)
    {
        OpmlOutline outline;
        unpackOutline(folder.opml, outline, m_namespaces);
        // The list's own words, unless the folder was renamed since.
        if (outline.text.isNull() || importedFolderName(outline.text) != folder.folder.name)
            outline.text = folder.folder.name;
        if (outline.title.isNull())
            outline.title = outline.text;
        return outline;
    }

    OpmlOutline outlineOf(const OutlineFeed &feed)
    {
        OpmlOutline outline;
        outline.title = feed.title;
        outline.text = !feed.customName.isEmpty() ? feed.customName : feed.title;
        if (outline.text.isEmpty())
            outline.text = feed.url.host();
        outline.xmlUrl = address(feed.url);
        if (!feed.siteUrl.isEmpty())
            outline.htmlUrl = address(feed.siteUrl);
        if (!feed.description.isEmpty())
            outline.description = feed.description;
        if (!feed.language.isEmpty())
            outline.language = feed.language;
        if (outline.title.isEmpty())
            outline.title = QStringLiteral(""); // what is kept has none to give
        unpackOutline(feed.opml, outline, m_namespaces);
        if (outline.title.isEmpty())
            outline.title = QString();
        if (outline.type.isNull())
            outline.type = QStringLiteral("rss");
        return outline;
    }

    QString address(const QUrl &url) const
    {
        const auto without = m_passwords == ExportedPasswords::Include ? QUrl::None : QUrl::RemoveUserInfo;
        return QString::fromLatin1(url.adjusted(without).toEncoded());
    }

    QHash<qint64, QList<OutlineFolder>> m_folders; ///< by the folder they lie in
    QHash<qint64, QList<OutlineFeed>> m_feeds;
    OutlineNamespaces m_namespaces;
    ExportedPasswords m_passwords;
};

} // namespace

Result<OpmlDocument> exportOpml(Connection &db, Timestamp now, ExportedPasswords passwords)
{
    OutlineTable table(db);
    const auto folders = table.folders();
    if (!folders)
        return folders.error();
    const auto feeds = table.feeds();
    if (!feeds)
        return feeds.error();
    Exporter exporter(*folders, *feeds, passwords);
    OpmlDocument document;
    document.version = QStringLiteral("2.0");
    // RFC 822, as the specification has it.
    const QString date = QLocale::c().toString(QDateTime::fromSecsSinceEpoch(toUnixSeconds(now), Qt::UTC),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    document.head = {{QStringLiteral("title"), QStringLiteral("Dépêche")},
                     {QStringLiteral("dateCreated"), date},
                     {OwnMark, QStringLiteral("1")}};
    document.outlines = exporter.outlinesIn(0);
    document.namespaces = exporter.namespaces();
    return document;
}

Result<int> addressesWithPasswords(Connection &db)
{
    const auto feeds = OutlineTable(db).feeds();
    if (!feeds)
        return feeds.error();
    return int(std::count_if(feeds->begin(), feeds->end(), [](const OutlineFeed &feed) {
        return !feed.isRemoved && !feed.url.userInfo().isEmpty();
    }));
}

bool isOwnExport(const OpmlDocument &document)
{
    return !document.headValue(QString(OwnMark)).isEmpty() &&
           document.namespaces.value(OwnPrefix) == OwnNamespace;
}

} // namespace depeche
