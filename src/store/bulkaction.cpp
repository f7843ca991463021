#include "store/bulkaction.h"

#include <QCoreApplication>

namespace depeche {

namespace {

struct FlagTexts
{
    const char *doneSet;
    const char *doneCleared;
    const char *settingNow;
    const char *clearingNow;
};

FlagTexts textsOf(ArticleFlag flag)
{
    switch (flag) {
    case ArticleFlag::Starred:
        return {QT_TRANSLATE_N_NOOP("depeche", "%Ln article(s) starred"),
                QT_TRANSLATE_N_NOOP("depeche", "%Ln star(s) removed"),
                QT_TRANSLATE_NOOP("depeche", "Giving stars"), QT_TRANSLATE_NOOP("depeche", "Removing stars")};
    case ArticleFlag::Later:
        return {QT_TRANSLATE_N_NOOP("depeche", "%Ln article(s) kept for later"),
                QT_TRANSLATE_N_NOOP("depeche", "%Ln article(s) removed from Read later"),
                QT_TRANSLATE_NOOP("depeche", "Keeping for later"),
                QT_TRANSLATE_NOOP("depeche", "Removing from Read later")};
    default:
        return {QT_TRANSLATE_N_NOOP("depeche", "%Ln article(s) marked as read"),
                QT_TRANSLATE_N_NOOP("depeche", "%Ln article(s) marked as unread"),
                QT_TRANSLATE_NOOP("depeche", "Marking as read"),
                QT_TRANSLATE_NOOP("depeche", "Marking as unread")};
    }
}

/// The flag an action is named by, and whether it is set.
std::pair<ArticleFlag, bool> mainFlag(const BulkAction &action)
{
    for (const ArticleFlag flag : {ArticleFlag::Starred, ArticleFlag::Later, ArticleFlag::Read}) {
        if (action.set.testFlag(flag))
            return {flag, true};
    }
    for (const ArticleFlag flag : {ArticleFlag::Starred, ArticleFlag::Later}) {
        if (action.clear.testFlag(flag))
            return {flag, false};
    }
    return {ArticleFlag::Read, false};
}

} // namespace

QString doneText(const BulkAction &action, int count)
{
    switch (action.kind) {
    case BulkAction::Kind::Delete:
        return QCoreApplication::translate("depeche", "%Ln article(s) deleted", nullptr, count);
    case BulkAction::Kind::Tag:
        return QCoreApplication::translate("depeche", "%Ln article(s) tagged “%1”", nullptr, count)
            .arg(action.tag);
    case BulkAction::Kind::Untag:
        return QCoreApplication::translate("depeche", "Tag “%1” removed from %Ln article(s)", nullptr, count)
            .arg(action.tag);
    case BulkAction::Kind::Mark: break;
    }
    const auto [flag, set] = mainFlag(action);
    const FlagTexts texts = textsOf(flag);
    return QCoreApplication::translate("depeche", set ? texts.doneSet : texts.doneCleared, nullptr, count);
}

QString workText(const BulkAction &action)
{
    switch (action.kind) {
    case BulkAction::Kind::Delete: return QCoreApplication::translate("depeche", "Deleting");
    case BulkAction::Kind::Tag: return QCoreApplication::translate("depeche", "Tagging “%1”").arg(action.tag);
    case BulkAction::Kind::Untag:
        return QCoreApplication::translate("depeche", "Removing the tag “%1”").arg(action.tag);
    case BulkAction::Kind::Mark: break;
    }
    const auto [flag, set] = mainFlag(action);
    const FlagTexts texts = textsOf(flag);
    return QCoreApplication::translate("depeche", set ? texts.settingNow : texts.clearingNow);
}

} // namespace depeche
