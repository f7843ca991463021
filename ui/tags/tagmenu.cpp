#include "ui/tags/tagmenu.h"

#include "core/text.h"
#include "ui/style/icons.h"

namespace depeche {

TagMenu::TagMenu(const QString &name, State state, QWidget *parent)
    : QMenu(parent)
{
    // An ampersand in a tag is no keyboard mark.
    const QString shown = singleLine(name, 40).replace(u'&', QStringLiteral("&&"));
    addAction(themedIcon(QStringLiteral("tag")), tr("Articles about %1").arg(shown), this,
              [this, name] { Q_EMIT showRequested(name); });
    addSeparator();
    if (state == State::Followed) {
        addAction(themedIcon(QStringLiteral("tag-followed")), tr("Stop following"), this,
                  [this, name] { Q_EMIT unfollowRequested(name); });
    } else {
        addAction(themedIcon(QStringLiteral("tag-followed")), tr("Follow"), this,
                  [this, name] { Q_EMIT followRequested(name); });
    }
    addAction(themedIcon(QStringLiteral("edit")), tr("Names of the tag …"), this,
              [this, name] { Q_EMIT namesRequested(name); });
}

} // namespace depeche
