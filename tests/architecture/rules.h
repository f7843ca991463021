#pragma once

#include "architecture/sourcetree.h"

namespace depeche::test {

/// One rule of ARCHITECTURE.md. The problems it finds read "src/core/text.h:12: what is wrong".
struct Rule
{
    QString name;
    QStringList (*check)(const SourceTree &);
};

/// All rules. A new one needs a bad sample in tst_architecture.cpp, or the test says so.
QList<Rule> rules();

QString problemAt(const SourceFile &file, int line, const QString &what);

// In includerules.cpp.
QStringList checkAllowedIncludes(const SourceTree &tree);
QStringList checkIncludeCycles(const SourceTree &tree);
QStringList checkNoWidgetsInSrc(const SourceTree &tree);

} // namespace depeche::test
