#include "bench/archive/treememory.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QMultiHash>
#include <unistd.h>

namespace depeche::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 kibOf(const QByteArray &rollup, const QByteArray &name)
{
    const qsizetype start = rollup.indexOf(QByteArray('\n' + name + ':'));
    return start < 0 ? 0 : rollup.mid(start + name.size() + 2, 40).trimmed().split(' ').first().toLongLong();
}

/// proc(5): the parent is the second field behind the name, which may hold blanks and brackets.
qint64 parentOf(const QString &pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/") + pid + QStringLiteral("/stat"));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

} // namespace

TreeMemory treeMemory()
{
    QMultiHash<qint64, qint64> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (isNumber)
            children.insert(parentOf(name), pid);
    }
    TreeMemory memory;
    QList<qint64> waiting{getpid()};
    while (!waiting.isEmpty()) {
        const qint64 pid = waiting.takeLast();
        waiting += children.values(pid);
        const QByteArray rollup = contentOf(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
        memory.proportional += kibOf(rollup, "Pss");
        memory.resident += kibOf(rollup, "Rss");
        ++memory.processes;
    }
    return memory;
}

} // namespace depeche::bench
