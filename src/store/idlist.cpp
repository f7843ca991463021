#include "store/idlist.h"

namespace depeche {

QString jsonArray(const QList<ArticleId> &ids)
{
    QString text = QStringLiteral("[");
    for (const ArticleId id : ids)
        text += (text.size() > 1 ? u"," : u"") + QString::number(id.value);
    return text + u']';
}

} // namespace depeche
