#include "core/filename.h"

#include <QStringList>
#include <algorithm>

namespace depeche {

namespace {

struct Kind
{
    const char *types;   ///< divided by blanks
    const char *endings; ///< the usual one first
};

/// Types that are shown or played, never run.
constexpr Kind Kinds[] = {
    {"audio/mpeg audio/mp3 audio/x-mp3 audio/x-mpeg audio/mpeg3", "mp3"},
    {"audio/mp4 audio/x-m4a audio/m4a audio/aac audio/x-aac audio/aacp", "m4a aac mp4 m4b"},
    {"audio/ogg audio/opus audio/vorbis application/ogg", "ogg opus oga"},
    {"audio/flac audio/x-flac", "flac"},
    {"audio/wav audio/x-wav audio/wave", "wav"},
    {"video/mp4 video/x-m4v video/m4v", "mp4 m4v"},
    {"video/webm audio/webm", "webm"},
    {"video/quicktime", "mov"},
    {"video/ogg", "ogv ogg"},
    {"video/x-matroska", "mkv"},
    {"video/mpeg", "mpg mpeg"},
    {"image/jpeg image/jpg image/pjpeg", "jpg jpeg"},
    {"image/png", "png"},
    {"image/gif", "gif"},
    {"image/webp", "webp"},
    {"image/avif", "avif"},
    {"application/pdf application/x-pdf", "pdf"},
    {"application/epub+zip", "epub"},
    {"application/zip application/x-zip-compressed", "zip"},
    {"application/x-bittorrent", "torrent"},
    {"text/plain", "txt"},
    {"text/vtt", "vtt"},
    {"application/x-subrip application/srt text/srt", "srt"},
    {"application/json", "json"},
    {"text/csv", "csv"},
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// How files of @p mimeType may end; empty when the type is not known.
QStringList endingsOf(const QString &mimeType)
{
    const QString type = mimeType.section(u';', 0, 0).trimmed().toLower();
    for (const Kind &kind : Kinds) {
        if (words(kind.types).contains(type))
            return words(kind.endings);
    }
    return {};
}

bool isHarmless(const QString &ending)
{
    return std::any_of(std::begin(Kinds), std::end(Kinds),
                       [&](const Kind &kind) { return words(kind.endings).contains(ending); });
}

bool isInvisible(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

/// The visible characters of the last part of a path, what file systems refuse as "_".
QString visibleName(const QString &name)
{
    const qsizetype separator = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString result;
    int marks = 0;
    for (qsizetype i = separator + 1; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool pair = c.isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate();
        if (isInvisible(c) || (c.isSurrogate() && !pair))
            continue;
        marks = c.isMark() ? marks + 1 : 0;
        if (marks > 4)
            continue;
        if (pair)
            result += c, result += name[++i];
        else
            result += QStringView(u"<>:\"|?*").contains(c) ? QChar(u'_') : c.isSpace() ? QChar(u' ') : c;
    }
    return result.simplified();
}

QString withoutDotsAtEnds(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name;
}

/// Windows opens a device instead of a file for these, whatever their ending.
bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    for (const QStringView device : {u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$", u"CLOCK$"}) {
        if (stem == device)
            return true;
    }
    const bool numbered = stem.startsWith(u"COM") || stem.startsWith(u"LPT");
    return numbered && stem.size() == 4 && (stem[3].isDigit() || QStringView(u"¹²³").contains(stem[3]));
}

/// @p name cut to @p bytes of UTF-8 between characters.
QString cut(QString name, qsizetype bytes)
{
    while (name.toUtf8().size() > bytes) {
        const bool pair = name.size() > 1 && name.back().isLowSurrogate();
        name.chop(pair ? 2 : 1);
    }
    while (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

} // namespace

QString safeFileName(const QString &name, const QString &mimeType)
{
    QString stem = withoutDotsAtEnds(visibleName(name.right(4096)));
    const qsizetype dot = stem.lastIndexOf(u'.');
    QString ending = dot > 0 ? stem.mid(dot + 1).toLower() : QString();
    const QStringList allowed = endingsOf(mimeType);
    if (allowed.isEmpty() ? isHarmless(ending) : allowed.contains(ending))
        stem.truncate(dot);
    else
        ending = allowed.isEmpty() ? QStringLiteral("bin") : allowed.first();
    stem = withoutDotsAtEnds(cut(stem, MaxFileNameBytes - ending.size() - 2));
    if (stem.isEmpty())
        stem = QStringLiteral("download");
    if (isDevice(stem))
        stem.prepend(u'_');
    return QString(stem + u'.' + ending);
}

} // namespace depeche
