// The rules about who may include whom.
#include "architecture/rules.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QSet>

namespace depeche::test {

namespace {

struct Allowed
{
    QString module;
    QStringList includes; ///< besides the module itself
};

/// The dependencies of the modules; ARCHITECTURE.md shows the same. Features of ui/ have one rule for all.
const QList<Allowed> &allowedIncludes()
{
    const auto list = [](const char *names) {
        return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<Allowed> table{
        {QStringLiteral("core"), {}},
        {QStringLiteral("domain"), list("core")},
        {QStringLiteral("settings"), list("core")},
        {QStringLiteral("feed"), list("core")},
        {QStringLiteral("html"), list("core")},
        {QStringLiteral("net"), list("core")},
        {QStringLiteral("store"), list("core domain")},
        {QStringLiteral("tags"), list("core domain")},
        {QStringLiteral("render"), list("core domain html")},
        {QStringLiteral("exchange"), list("core domain feed render store")},
        {QStringLiteral("sync"), list("core domain feed html net store settings tags exchange")},
        {QStringLiteral("ui/style"), list("core domain settings ui/widgets")},
        {QStringLiteral("ui/widgets"), list("core domain settings ui/style")},
    };
    return table;
}

bool isAllowed(const QString &from, const QString &to)
{
    if (from == to || from == u"app")
        return true;
    for (const Allowed &row : allowedIncludes()) {
        if (row.module == from)
            return row.includes.contains(to);
    }
    if (from == u"ui/shell")
        return to != u"app";
    if (from.startsWith(u"ui/")) // a feature: all of src, and what all features share
        return to == u"ui/style" || to == u"ui/widgets" || (to != u"app" && !to.startsWith(u"ui/"));
    return false;
}

bool isKnown(const QString &module)
{
    if (module == u"app" || module.startsWith(u"ui/"))
        return true;
    const auto &table = allowedIncludes();
    return std::any_of(table.begin(), table.end(), [&](const Allowed &row) { return row.module == module; });
}

/// Depth first; a file that is met again while it is still open closes a cycle.
class CycleFinder
{
public:
    explicit CycleFinder(const SourceTree &tree)
        : m_tree(tree)
    {
    }

    QStringList run()
    {
        for (const SourceFile &file : m_tree.files())
            visit(file);
        return m_problems;
    }

private:
    void visit(const SourceFile &file)
    {
        if (m_done.contains(file.path))
            return;
        m_open.append(file.path);
        for (const Excerpt &include : file.quotedIncludes) {
            const SourceFile *other = m_tree.resolve(file, include.text);
            if (!other)
                continue;
            if (const qsizetype begin = m_open.indexOf(other->path); begin >= 0) {
                m_problems += problemAt(file, include.line,
                                        QStringLiteral("include cycle: %1 > %2")
                                            .arg(m_open.mid(begin).join(u" > "), other->path));
            } else {
                visit(*other);
            }
        }
        m_open.removeLast();
        m_done.insert(file.path);
    }

    const SourceTree &m_tree;
    QStringList m_open;
    QSet<QString> m_done;
    QStringList m_problems;
};

} // namespace

QStringList checkAllowedIncludes(const SourceTree &tree)
{
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        const QString from = file.module();
        if (!file.isCpp() || from.isEmpty())
            continue;
        if (!isKnown(from)) {
            problems += problemAt(
                file, 1,
                QStringLiteral("the folder %1 has no row in the table of allowed includes").arg(from));
        }
        for (const Excerpt &include : file.quotedIncludes) {
            if (include.text.contains(u"..")) {
                problems += problemAt(file, include.line,
                                      QStringLiteral("includes are rooted at src/ or at the checkout"));
                continue;
            }
            const SourceFile *other = tree.resolve(file, include.text);
            if (!other)
                continue; // generated
            const QString to = other->module();
            if (!isAllowed(from, to)) {
                problems += problemAt(file, include.line,
                                      QStringLiteral("%1 must not include %2").arg(from, other->path));
            }
        }
    }
    return problems;
}

QStringList checkIncludeCycles(const SourceTree &tree)
{
    return CycleFinder(tree).run();
}

QStringList checkNoWidgetsInSrc(const SourceTree &tree)
{
    // Qt's own list of what belongs to the module.
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets/");
    QStringList problems;
    if (!QFileInfo::exists(QString(headers + u"QWidget")))
        return {QStringLiteral("%1:0: the headers of Qt Widgets are not there").arg(headers)};
    for (const SourceFile &file : tree.files()) {
        if (!file.isIn(u"src/"))
            continue;
        for (const Excerpt &include : file.angleIncludes) {
            if (include.text.startsWith(u"QtWidgets") || QFileInfo::exists(QString(headers + include.text)))
                problems += problemAt(file, include.line, QStringLiteral("src must work without widgets"));
        }
    }
    return problems;
}

} // namespace depeche::test
