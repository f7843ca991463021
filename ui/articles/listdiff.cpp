#include "ui/articles/listdiff.h"

#include <algorithm>

namespace depeche {

namespace {

void note(QList<ListChange> &changes, ListChange::Kind kind, qsizetype first, qsizetype source)
{
    if (!changes.isEmpty()) {
        ListChange &last = changes.last();
        const bool continues =
            last.kind == kind &&
            (kind == ListChange::Kind::Insert ? last.first == first && last.source + last.count == source
                                              : last.first + last.count == first);
        if (continues) {
            ++last.count;
            return;
        }
    }
    changes.append({kind, first, 1, kind == ListChange::Kind::Insert ? source : 0});
}

} // namespace

QList<ListChange> listChanges(const QList<ArticleId> &from, const QList<ArticleId> &to)
{
    QList<ListChange> changes;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < from.size() || j < to.size()) {
        if (i < from.size() && j < to.size() && from.at(i) == to.at(j)) {
            ++i;
            ++j;
        } else if (j < to.size() && (i == from.size() || to.at(j) > from.at(i))) {
            note(changes, ListChange::Kind::Insert, i, j);
            ++j;
        } else {
            note(changes, ListChange::Kind::Remove, i, 0);
            ++i;
        }
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
}

} // namespace depeche
