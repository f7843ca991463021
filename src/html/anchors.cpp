#include "html/anchors.h"

#include <QRegularExpression>
#include <QSet>

namespace depeche {

namespace {

void collect(const HtmlNode &node, QSet<QString> &ids, QSet<QString> &targets)
{
    for (const HtmlNode &child : node.children) {
        if (const QString id = child.attribute(u"id"); !id.isEmpty())
            ids.insert(id);
        if (const QString href = child.attribute(u"href"); href.startsWith(u'#'))
            targets.insert(href.mid(1));
        collect(child, ids, targets);
    }
}

void settle(HtmlNode &node, QSet<QString> &wanted, const QSet<QString> &ids)
{
    for (HtmlNode &child : node.children) {
        child.attributes.removeIf([&](const HtmlAttribute &attribute) {
            if (attribute.name == u"id")
                return !wanted.remove(attribute.value); // the first of that name is the target
            return attribute.name == u"href" && attribute.value.startsWith(u'#') &&
                   !ids.contains(attribute.value.mid(1));
        });
        settle(child, wanted, ids);
    }
}

} // namespace

QString anchorName(const QString &id)
{
    static const QString prefix = QStringLiteral("anchor-");
    static const QRegularExpression plain(QStringLiteral("\\A[\\w:.-]{1,200}\\z"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (!plain.match(id).hasMatch())
        return {};
    return id.startsWith(prefix) ? id : QString(prefix % id);
}

void settleAnchors(HtmlNode &root)
{
    QSet<QString> ids;
    QSet<QString> targets;
    collect(root, ids, targets);
    QSet<QString> wanted = ids & targets;
    settle(root, wanted, ids);
}

} // namespace depeche
