#include "html/pagetexts.h"

#include "core/text.h"
#include "html/plaintext.h"
#include "html/references.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

namespace depeche {

namespace {

constexpr qsizetype MaxTag = 80;
constexpr qsizetype MaxTags = 150;
constexpr qsizetype MaxName = 100;

bool isAddress(const QString &text)
{
    return text.contains(u"://") || text.startsWith(u"www.") || text.startsWith(u'/') ||
           text.startsWith(u'@');
}

} // namespace

QString metaText(const QString &text)
{
    static const QRegularExpression markup(QStringLiteral("</?[A-Za-z][^>]*>"));
    const QString decoded = decodeReferences(text);
    return singleLine(decoded.contains(markup) ? htmlToText(decoded) : decoded, 4000).trimmed();
}

QStringList dividedList(const QString &text)
{
    const bool hasCommas =
        text.contains(u',') || text.contains(u'،') || text.contains(u'、') || text.contains(u'，');
    static const QRegularExpression commas(QStringLiteral("[,،、，]"));
    return hasCommas ? text.split(commas) : text.split(u';');
}

QStringList tidyTags(const QStringList &names)
{
    static const QRegularExpression kind(
        QStringLiteral("^(?:#|(?:tag|keyword|category|topic|section|subject)s?:\\s*)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression key(
        QStringLiteral(
            "^[0-9a-f]{8}-[0-9a-f-]{27}$|^(?!(?:19|20)[0-9]{2}$)[0-9]+$|^(?:nlp|iab)[ _-].*:|=|_id\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList tidy;
    QSet<QString> seen;
    for (const QString &name : names) {
        QString tag = metaText(name);
        // What content systems write for themselves: kinds before a name, keys of their database.
        tag.remove(kind);
        if (key.match(tag).hasMatch())
            continue;
        if (tag.isEmpty() || tag.size() > MaxTag || isAddress(tag) || seen.contains(tag.toCaseFolded()))
            continue;
        seen.insert(tag.toCaseFolded());
        tidy.append(tag);
        if (tidy.size() == MaxTags)
            break;
    }
    return tidy;
}

QStringList authorNames(const QString &text)
{
    static const QRegularExpression by(
        QStringLiteral(
            "^(?:by|written by|posted by|author|par|von|por|di|door|av|af|autor|auteur|текст|автор)"
            "\\s*:?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression conjunctions(
        QStringLiteral("\\s+(?:and|et|und|y|en|och|og|и|&)\\s+|\\s*[;|]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression commas(QStringLiteral("[,、،]"));
    static const QRegularExpression remark(QStringLiteral("\\s*\\([^)]*\\)\\s*$|\\s+\\S+@\\S+$"));
    static const QRegularExpression mail(QStringLiteral("^\\S+@\\S+$"));
    QString line = metaText(text);
    line.remove(by);
    if (line.isEmpty() || isAddress(line))
        return {};
    // "Doe, Jane" and "Jane Doe, Meridian" cannot be told from a list: words of one between commas are taken whole.
    QStringList parts;
    const QStringList joined = line.split(conjunctions, Qt::SkipEmptyParts);
    for (const QString &part : joined) {
        const QStringList listed = part.split(commas, Qt::SkipEmptyParts);
        const bool isList = std::all_of(listed.cbegin(), listed.cend(),
                                        [](const QString &name) { return name.trimmed().contains(u' '); });
        parts += isList ? listed : QStringList{part};
    }
    QStringList names;
    for (QString name : std::as_const(parts)) {
        name = name.remove(remark).trimmed();
        if (!name.isEmpty() && name.size() <= MaxName && !isAddress(name) && !mail.match(name).hasMatch() &&
            !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names;
}

QString withoutSiteName(const QString &title, const QString &siteName)
{
    static const QRegularExpression dividers(QStringLiteral("\\s+[|\\-–—·•»«›:/\\\\]+\\s+|\\s*\\|\\s*"));
    const QString site = fold(siteName).remove(u' ');
    if (site.isEmpty())
        return title;
    const auto isSite = [&site](const QString &part) {
        const QString own = fold(part).remove(u' ');
        return !own.isEmpty() &&
               (own == site || (own.size() > 3 && (site.startsWith(own) || own.startsWith(site))));
    };
    QString rest = title;
    auto all = dividers.globalMatch(title);
    QRegularExpressionMatch first;
    QRegularExpressionMatch last;
    while (all.hasNext()) {
        last = all.next();
        if (!first.hasMatch())
            first = last;
    }
    if (last.hasMatch() && isSite(title.mid(last.capturedEnd())))
        rest = title.left(last.capturedStart());
    else if (first.hasMatch() && isSite(title.left(first.capturedStart())))
        rest = title.mid(first.capturedEnd());
    return rest.trimmed().isEmpty() ? title : rest.trimmed();
}

QString isoTime(const QString &text)
{
    static const QRegularExpression iso(
        QStringLiteral(
            "^(\\d{4}-\\d{2}-\\d{2})(?:[T "
            "]+(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d+))?\\s*(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?"),
        QRegularExpression::CaseInsensitiveOption);
    const QString given = text.trimmed();
    if (const auto match = iso.match(given); match.hasMatch()) {
        if (!QDate::fromString(match.captured(1), Qt::ISODate).isValid())
            return {};
        if (match.captured(2).isEmpty())
            return match.captured(1);
        QString time = match.captured(2);
        if (time.size() == 5)
            time += u":00";
        else if (!match.captured(3).isEmpty())
            time += u'.' % match.captured(3).left(6);
        QString zone = match.captured(4).toUpper();
        if (zone.size() == 5)
            zone.insert(3, u':');
        else if (zone.size() == 3)
            zone += u":00";
        return match.captured(1) % u'T' % time % zone;
    }
    const QDateTime mail = QDateTime::fromString(given, Qt::RFC2822Date);
    if (mail.isValid())
        return mail.toString(Qt::ISODate);
    static const QRegularExpression seconds(QStringLiteral("^1\\d{9}(\\d{3})?$"));
    if (seconds.match(given).hasMatch())
        return QDateTime::fromSecsSinceEpoch(given.left(10).toLongLong(), Qt::UTC).toString(Qt::ISODate);
    return {};
}

} // namespace depeche
