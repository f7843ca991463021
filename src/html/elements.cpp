#include "html/elements.h"

#include <QSet>

namespace depeche::elements {

namespace {

QSet<QString> namesOf(const char *names)
{
    const QStringList list = QString::fromLatin1(names).split(u' ');
    return {list.cbegin(), list.cend()};
}

} // namespace

bool isVoid(const QString &name)
{
    static const QSet<QString> names =
        namesOf("area base basefont bgsound br col embed frame hr image img input keygen "
                "link meta param source track wbr");
    return names.contains(name);
}

bool isFormatting(const QString &name)
{
    static const QSet<QString> names = namesOf("a b big code em font i s small strike strong tt u");
    return names.contains(name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> names = namesOf(
        "address article aside blockquote body center details dialog dir div dd dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre "
        "plaintext search section summary table caption colgroup tbody thead tfoot tr td th ul xmp");
    return names.contains(name);
}

} // namespace depeche::elements
