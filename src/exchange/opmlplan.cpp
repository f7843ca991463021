#include "exchange/opmlplan.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "exchange/opmlexport.h"
#include "exchange/outlinedata.h"
#include "feed/xmlrepair.h"
#include "store/outlinetable.h"

#include <QCoreApplication>
#include <QSet>

namespace depeche {

namespace {

constexpr qsizetype MaxTitleLength = 1000;
constexpr qsizetype MaxFolderLength = 200;

/// The character a reference of XML or HTML names; empty when there is none.
QString named(const QByteArray &name)
{
    static constexpr std::array<std::pair<const char *, char>, 5> ofXml{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto &[known, character] : ofXml) {
        if (name == known)
            return QChar::fromLatin1(character);
    }
    return QString::fromUtf8(htmlEntity(name));
}

/// @p text with character references replaced: other readers often escape twice, "AT&amp;amp;T".
QString decodedOnce(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text.at(i) == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0 || end - i > 32) {
            result += text.at(i);
            continue;
        }
        const QStringView name = QStringView(text).mid(i + 1, end - i - 1);
        QString character;
        if (name.startsWith(u'#')) {
            const bool isHex = name.size() > 1 && name.at(1).toLower() == u'x';
            bool isNumber = false;
            const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
            if (isNumber && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000))
                character = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        } else {
            character = named(name.toLatin1());
        }
        if (character.isEmpty()) {
            result += text.at(i);
            continue;
        }
        result += character;
        i = end;
    }
    return result;
}

/// Other readers run what these name: Liferea "|program", Newsboat "exec:" and "filter:".
bool isCommand(const QString &address)
{
    return address.startsWith(u'|') || address.startsWith(u"exec:", Qt::CaseInsensitive) ||
           address.startsWith(u"filter:", Qt::CaseInsensitive);
}

/// The web address an outline means; lists may leave the scheme out ("news.example.org/feed") but not the host.
std::optional<HttpUrl> webAddress(const QString &address)
{
    if (auto url = HttpUrl::parse(address))
        return url;
    const qsizetype slash = address.indexOf(u'/');
    if (slash > 0 && !address.contains(u':') && !address.left(slash).contains(u'.'))
        return std::nullopt; // a file's name
    return HttpUrl::fromUserInput(address);
}

/// Whether an outline without a feed's address can be a folder at all.
bool mayBeFolder(const OpmlOutline &outline)
{
    const QString type = outline.type.trimmed().toLower();
    return type != u"link" && type != u"include" && outline.xmlUrl.trimmed().isEmpty();
}

/// Makes the rows of a document.
class Planner final
{
public:
    explicit Planner(const OpmlDocument &document)
    {
        m_plan.namespaces = document.namespaces;
        m_plan.isOurs = isOwnExport(document);
        m_plan.note = document.note;
    }

    void add(const QList<OpmlOutline> &outlines, int parent)
    {
        for (const OpmlOutline &outline : outlines) {
            const auto index = int(m_plan.rows.size());
            m_plan.rows.append(rowOf(outline, parent));
            add(outline.children, index);
            m_plan.rows[index].end = int(m_plan.rows.size());
        }
    }

    ImportPlan take()
    {
        QStringList notes{m_plan.note};
        if (m_longTitles > 0)
            notes += QCoreApplication::translate(
                "depeche", "%n title(s) longer than 1,000 characters were cut.", nullptr, m_longTitles);
        if (m_secrets > 0)
            notes += QCoreApplication::translate("depeche", "%n password(s) beside addresses were left out.",
                                                 nullptr, m_secrets);
        notes.removeAll(QString());
        m_plan.note = notes.join(u' ');
        return std::move(m_plan);
    }

private:
    ImportRow rowOf(const OpmlOutline &outline, int parent)
    {
        ImportRow row;
        row.parent = parent;
        row.outline = outline;
        row.outline.children = {};
        const QString text = m_plan.isOurs ? outline.displayName() : decodedOnce(outline.displayName());
        row.name = singleLine(text, MaxTitleLength);
        m_longTitles += text.size() > MaxTitleLength ? 1 : 0;
        m_secrets += int(std::count_if(outline.attributes.keyBegin(), outline.attributes.keyEnd(),
                                       [](const QString &name) { return isSecretAttribute(name); }));
        const QString address = outline.feedAddress();
        if (address.isEmpty()) {
            const bool isFolder = mayBeFolder(outline) && (!outline.children.isEmpty() || m_plan.isOurs);
            row.state = isFolder ? ImportState::Folder : ImportState::NotAFeed;
            row.isChosen = row.isEmptyFolder = isFolder && outline.children.isEmpty();
            return row;
        }
        const auto url = isCommand(address) ? std::nullopt : webAddress(address);
        if (url)
            row.url = QUrl(QString::fromLatin1(url->encoded()));
        const QString key = url ? row.url.toString(QUrl::FullyEncoded) : address;
        if (m_seen.contains(key)) {
            row.state = ImportState::Duplicate;
        } else if (!url) {
            row.state = isCommand(address) ? ImportState::Command : ImportState::NoAddress;
        } else {
            row.state = ImportState::New;
            row.isChosen = true;
        }
        m_seen.insert(key);
        return row;
    }

    ImportPlan m_plan;
    QSet<QString> m_seen;
    int m_longTitles = 0;
    int m_secrets = 0;
};

} // namespace

ImportCounts ImportPlan::counts() const
{
    ImportCounts counts;
    for (const ImportRow &row : rows) {
        switch (row.state) {
        case ImportState::Folder: break;
        case ImportState::New: ++counts.added; break;
        case ImportState::Known: ++counts.known; break;
        case ImportState::Duplicate: ++counts.duplicates; break;
        case ImportState::NoAddress:
        case ImportState::Command: ++counts.unusable; break;
        case ImportState::NotAFeed: ++counts.others; break;
        }
    }
    counts.feeds = counts.added + counts.known + counts.unusable;
    return counts;
}

ImportPlan planImport(const OpmlDocument &document)
{
    Planner planner(document);
    planner.add(document.outlines, -1);
    return planner.take();
}

Result<ImportPlan> compareWithStore(Connection &db, ImportPlan plan)
{
    OutlineTable table(db);
    const auto feeds = table.feeds();
    if (!feeds)
        return feeds.error();
    const auto folders = table.folders();
    if (!folders)
        return folders.error();
    QHash<FolderId, Folder> folderById;
    for (const OutlineFolder &found : *folders)
        folderById.insert(found.folder.id, found.folder);
    // A list without passwords means the feeds that need one, too.
    QHash<QUrl, qsizetype> byAddress;
    for (qsizetype i = 0; i < feeds->size(); ++i) {
        if (!feeds->at(i).isRemoved)
            byAddress.insert(feeds->at(i).url.adjusted(QUrl::RemoveUserInfo), i);
    }
    for (qsizetype i = 0; i < feeds->size(); ++i) {
        if (!feeds->at(i).isRemoved)
            byAddress.insert(feeds->at(i).url, i);
    }
    for (ImportRow &row : plan.rows) {
        if (row.state != ImportState::New && row.state != ImportState::Known)
            continue;
        const auto found = byAddress.constFind(row.url);
        row.state = found == byAddress.cend() ? ImportState::New : ImportState::Known;
        row.feed = {};
        row.in = {};
        row.where.clear();
        if (row.state == ImportState::New)
            continue;
        const OutlineFeed &known = feeds->at(*found);
        row.feed = known.id;
        row.in = known.folder;
        QStringList path;
        for (auto in = known.folder; in && folderById.contains(*in) && path.size() < 100;
             in = folderById.value(*in).parent)
            path.prepend(folderById.value(*in).name);
        row.where = path.join(u'/');
    }
    return plan;
}

QString importedFolderName(const QString &text)
{
    return singleLine(text, MaxFolderLength).replace(u'/', u' ').simplified();
}

QStringList categoryPath(const OpmlOutline &outline)
{
    for (const QString &category : outline.category.split(u',')) {
        if (!category.trimmed().startsWith(u'/'))
            continue;
        QStringList path;
        for (const QString &part : category.split(u'/')) {
            if (const QString name = importedFolderName(part); !name.isEmpty())
                path += name;
        }
        if (!path.isEmpty())
            return path;
    }
    return {};
}

} // namespace depeche
