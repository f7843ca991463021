#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace depeche::test {

/// A piece of a file and the line it begins on, from 1.
struct Excerpt
{
    QString text;
    int line = 0;

    bool operator==(const Excerpt &) const = default;
};

/// One file of the project, taken apart as far as the rules need it. No compiler: only comments and literals
/// are told from code.
struct SourceFile
{
    QString path; ///< relative to the root, "src/core/text.h"
    QString text;
    QString code;                  ///< text with comments and the contents of literals blanked, line for line
    QList<Excerpt> strings;        ///< contents of string literals
    QList<Excerpt> quotedIncludes; ///< #include "…"
    QList<Excerpt> angleIncludes;  ///< #include <…>

    bool isHeader() const { return path.endsWith(u".h"); }
    bool isCpp() const { return isHeader() || path.endsWith(u".cpp"); }
    bool isIn(QStringView folder) const { return path.startsWith(folder); }
    /// "core" for src/core/…, "ui/reader" for ui/reader/…, "app" for app/…; empty elsewhere.
    QString module() const;
};

/// Reads the source of a project.
class SourceTree final
{
public:
    /// All files below src, ui, app, tests, cmake and packaging of @p root.
    explicit SourceTree(const QString &root);

    const QList<SourceFile> &files() const { return m_files; }
    /// The file that @p from means by #include "@p include"; null if it is not one of ours.
    const SourceFile *resolve(const SourceFile &from, const QString &include) const;

private:
    const SourceFile *find(const QString &path) const;

    QList<SourceFile> m_files; ///< by path
    QHash<QString, qsizetype> m_byPath;
};

/// @p text taken apart.
SourceFile readSource(const QString &path, const QString &text);

} // namespace depeche::test
