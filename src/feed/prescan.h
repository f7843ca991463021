#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace depeche {

/// What an XML document may have before a parser sees it.
struct XmlLimits
{
    qsizetype tagBytes = 64 * 1024;
    int attributes = 500; ///< of one element
    int depth = 256;      ///< open elements
    /// What lies between two borders of a Prescan, at least.
    qsizetype pieceBytes = 256 * 1024;

    bool operator==(const XmlLimits &) const = default;
};

/// How much of a document is within the limits.
struct Prescan
{
    qsizetype usable = 0; ///< bytes from the start; all of them when nothing is wrong
    QString problem;      ///< English, empty when nothing is wrong
    /// Where the document can be divided: before the first entry, before later ones at distances of some size, after the
    /// last. Empty when its entries do not simply follow each other.
    QList<qsizetype> borders;
    bool closed = true; ///< as many elements end as begin

    qsizetype pieces() const { return qMax<qsizetype>(1, borders.size() - 1); }

    bool operator==(const Prescan &) const = default;
};

/// Looks over @p utf8 once, without building anything: parsers need quadratic time for what is refused here.
Prescan prescanXml(const QByteArray &utf8, const XmlLimits &limits = {});

/// One of the documents that @p utf8 is divided into: all that stands before and after the entries, and some of them. What
/// libxml2 builds of a document is several times its size, so that a large one is better read in pieces.
QByteArray pieceOf(const QByteArray &utf8, const Prescan &scan, qsizetype piece);

/// What a look at one tag tells.
struct TagScan
{
    qsizetype end = -1; ///< behind the '>'; -1 when there is none
    int attributes = 0;
    bool selfClosing = false;

    bool operator==(const TagScan &) const = default;
};

/// The tag that begins at @p at, a '<'. No further than @p limit bytes are looked at. Quotation marks
/// count after the first '=' only: before it they belong to text behind a tag that nobody closed.
TagScan scanTag(const QByteArray &text, qsizetype at, qsizetype limit);

/// The position after the markup (comment, CDATA, processing instruction or document type) at @p at, which
/// must be a
/// '<'; -1 when its end is missing, 0 when it is none of these but a tag or text.
qsizetype skipSpecialMarkup(const QByteArray &text, qsizetype at);

} // namespace depeche
