#include "feed/opml.h"
#include "fuzz/checks.h"
#include "fuzz/targets.h"

#include <QRegularExpression>

namespace {

using namespace depeche;

constexpr int MostDepth = 64;

/// Damaged files have attributes that no XML can have, such as "a:".
bool isWritable(const QString &name)
{
    static const QRegularExpression Name(
        QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_.-]*(:[\\p{L}_][\\p{L}\\p{N}_.-]*)?$"));
    return Name.match(name).hasMatch();
}

/// As it comes back: what is shown is the text.
QList<OpmlOutline> asWritten(QList<OpmlOutline> outlines, int depth = 1)
{
    fuzz::require(outlines.isEmpty() || depth <= MostDepth, "outlines are no deeper than the limit");
    for (OpmlOutline &outline : outlines) {
        outline.attributes.removeIf([](const auto &attribute) { return !isWritable(attribute.key()); });
        outline.text = outline.displayName();
        outline.children = asWritten(outline.children, depth + 1);
    }
    return outlines;
}

} // namespace

void depeche::fuzz::opml(const QByteArray &input)
{
    const Result<OpmlDocument> document = readOpml(input);
    if (!document.ok())
        return;
    const QByteArray written = writeOpml(*document);
    const Result<OpmlDocument> again = readOpml(written);
    require(again.ok(), "what we write is OPML");
    require(again->wellFormed && !again->partial, "what we write is well-formed");
    require(again->outlines == asWritten(document->outlines), "outlines survive being written");
    require(again->head.size() <= document->head.size(), "nothing is added to the head");
    require(writeOpml(*again) == written, "writing again gives the same");
}
