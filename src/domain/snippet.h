#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace depeche {

/// A stretch of a text around what was searched for.
struct Snippet
{
    QString text;                                ///< one line, with ellipses where it was cut
    QList<std::pair<qsizetype, qsizetype>> hits; ///< start and length in text, in order, not overlapping

    bool operator==(const Snippet &) const = default;
};

/// Where @p terms stand in @p text: UTF-16 start and length, in order, not overlapping. Each item is a phrase of terms as
/// highlightTerms() gives them. Inflections are those of the text's language: @p language is BCP 47, empty when unknown.
QList<std::pair<qsizetype, qsizetype>> findTerms(const QString &text, const QList<QStringList> &terms,
                                                 const QString &language = {});

/// About @p length characters of @p text around its first hits; its beginning when there is none.
Snippet makeSnippet(const QString &text, const QList<QStringList> &terms, int length = 160,
                    const QString &language = {});

/// "… dialogue avec la [Russie] …": plain text with the hits in brackets, for the command line.
QString bracketed(const Snippet &snippet);

} // namespace depeche
