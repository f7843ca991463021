#include "feed/opmlflatten.h"

#include "feed/prescan.h"

#include <QList>

namespace depeche {

namespace {

constexpr int MostAttributes = XmlLimits().attributes;

bool startsTag(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c == '/' || (c & 0x80);
}

} // namespace

FlatOpml flattenOpml(const QByteArray &utf8, int depth, qsizetype tagBytes)
{
    enum class Kept : char { Whole, AsEmpty, No };
    FlatOpml result;
    result.utf8.reserve(utf8.size() + 64);
    QList<Kept> open; // what became of the start tags whose end is still to come
    int written = 0;  // how many of them are open in the result
    qsizetype copied = 0;
    const auto copyTo = [&](qsizetype end) {
        result.utf8.append(utf8.constData() + copied, end - copied);
        copied = end;
    };
    qsizetype at = utf8.indexOf('<');
    while (at >= 0 && at + 1 < utf8.size()) {
        if (const qsizetype special = skipSpecialMarkup(utf8, at); special != 0) {
            if (special < 0)
                break;
            at = utf8.indexOf('<', special);
            continue;
        }
        if (!startsTag(utf8[at + 1])) {
            at = utf8.indexOf('<', at + 1);
            continue;
        }
        const TagScan tag = scanTag(utf8, at, utf8.size());
        if (tag.end < 0)
            break;
        const bool tooBig = tag.end - at > tagBytes || tag.attributes > MostAttributes;
        if (utf8[at + 1] == '/') {
            const Kept start = open.isEmpty() ? Kept::Whole : open.takeLast();
            if (start == Kept::Whole) {
                written = qMax(0, written - 1);
            } else {
                copyTo(at);
                copied = tag.end;
            }
        } else if (tooBig) {
            copyTo(at);
            copied = tag.end;
            ++result.dropped;
            if (!tag.selfClosing)
                open.append(Kept::No);
        } else if (!tag.selfClosing && written >= depth) {
            copyTo(tag.end - 1);
            result.utf8.append("/>");
            copied = tag.end;
            ++result.lifted;
            open.append(Kept::AsEmpty);
        } else if (!tag.selfClosing) {
            open.append(Kept::Whole);
            ++written;
        }
        at = utf8.indexOf('<', tag.end);
    }
    copyTo(utf8.size());
    return result;
}

} // namespace depeche
