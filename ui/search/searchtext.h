#pragma once

#include <QString>
#include <QStringList>

/// How what is typed into the search field is taken apart. Pure.
namespace depeche {

/// @p text at its blanks, but not within quotes or brackets; quotes stay.
QStringList searchTokens(const QString &text);

/// True if @p token is a condition on its own, such as tag:otan, -is:read or title:"x y": worth a chip.
bool makesChip(const QString &token);

/// What of a typed text becomes chips and what stays text. Nothing does where OR or brackets join conditions.
struct SplitSearch
{
    QStringList conditions;
    QString text;

    bool operator==(const SplitSearch &) const = default;
};
SplitSearch splitSearch(const QString &text);

/// Joined by AND: "tag:otan (a OR b) text".
QString joinedSearch(const QStringList &conditions, const QString &text);

/// @p text as it is searched for while it is being typed: its last word may be the beginning of one.
QString unfinishedSearch(const QString &text);

/// The word the cursor is in or behind: what is completed.
struct WordAtCursor
{
    qsizetype start = 0;
    QString text; ///< up to the cursor

    bool operator==(const WordAtCursor &) const = default;
};
WordAtCursor wordAtCursor(const QString &text, qsizetype cursor);

} // namespace depeche
