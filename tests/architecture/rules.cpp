#include "architecture/rules.h"

#include <QRegularExpression>

namespace depeche::test {

namespace {

constexpr int MaxLines = 400;

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::MultilineOption);
}

int lineOf(const QString &text, qsizetype position)
{
    return 1 + int(QStringView(text).left(position).count(u'\n'));
}

/// A problem for each place in @p file's code that @p forbidden matches.
QStringList forbid(const SourceFile &file, const QRegularExpression &forbidden, const QString &why)
{
    QStringList problems;
    for (auto matches = forbidden.globalMatch(file.code); matches.hasNext();) {
        const auto match = matches.next();
        problems += problemAt(file, lineOf(file.code, match.capturedStart()),
                              QStringLiteral("%1: %2").arg(match.captured().trimmed(), why));
    }
    return problems;
}

bool isProgram(const SourceFile &file)
{
    return file.isCpp() && (file.isIn(u"src/") || file.isIn(u"ui/") || file.isIn(u"app/"));
}

QStringList checkSqlInStoreOnly(const SourceTree &tree)
{
    static const QRegularExpression words =
        pattern("\\b(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|UPDATE\\s+\\w+\\s+SET\\b|DELETE\\s+FROM\\b|"
                "PRAGMA\\s|"
                "(CREATE|DROP|ALTER)\\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\\b)");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (!isProgram(file) || file.isIn(u"src/store/"))
            continue;
        for (const Excerpt &include : file.angleIncludes) {
            if (include.text.startsWith(u"QSql") || include.text.startsWith(u"QtSql") ||
                include.text == u"sqlite3.h")
                problems += problemAt(file, include.line, QStringLiteral("only src/store knows SQL"));
        }
        for (const Excerpt &string : file.strings) {
            if (words.match(string.text).hasMatch())
                problems += problemAt(file, string.line, QStringLiteral("only src/store knows SQL"));
        }
    }
    return problems;
}

QStringList checkWebEngineInReaderOnly(const SourceTree &tree)
{
    static const QRegularExpression engine = pattern("\\bQ(t)?WebEngine\\w*");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (isProgram(file) && !file.isIn(u"ui/reader/"))
            problems += forbid(file, engine, QStringLiteral("only ui/reader knows the web engine"));
    }
    return problems;
}

QStringList checkNoNestedLoops(const SourceTree &tree)
{
    static const QRegularExpression loops =
        pattern("\\bprocessEvents\\b|\\bBlockingQueuedConnection\\b|\\bQEventLoop\\b|"
                "\\bQ(Message|Error)Box::(question|warning|information|critical|about|aboutQt)\\b|"
                "\\bQ(File|Input|Color|Font)Dialog::get\\w+");
    static const QRegularExpression dialogs = pattern("(\\.|->)exec\\s*\\(");
    static const QRegularExpression threads = pattern("(\\.|->)exec\\s*\\(\\s*\\)");
    const QString why =
        QStringLiteral("no nested event loops and no waiting for another thread; use open() and signals");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (!isProgram(file))
            continue;
        problems += forbid(file, loops, why);
        if (!file.isIn(u"app/") && !file.isIn(u"src/store/")) // QSqlQuery::exec()
            problems += forbid(file, file.isIn(u"ui/") ? dialogs : threads, why);
    }
    return problems;
}

QStringList checkStyle(const SourceTree &tree)
{
    static const QRegularExpression connects = pattern("\\b(SIGNAL|SLOT)\\s*\\(");
    static const QRegularExpression throws = pattern("\\bthrow\\b");
    // lupdate reads tr() by name: behind a function of ours with that name it finds no text.
    static const QRegularExpression ownTr = pattern("^\\s*(static\\s+|inline\\s+)*QString\\s+tr\\s*\\(");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (!isProgram(file))
            continue;
        // Signals of other programs have no pointers to members.
        if (!file.code.contains(u"QDBusConnection"))
            problems += forbid(file, connects, QStringLiteral("connect with pointers to members"));
        problems += forbid(file, throws, QStringLiteral("failures are Result<T>"));
        problems += forbid(file, ownTr,
                           QStringLiteral("hides texts from lupdate; call QCoreApplication::translate()"));
    }
    return problems;
}

QStringList checkHeaders(const SourceTree &tree)
{
    static const QRegularExpression documented = pattern("^/// \\S");
    static const QRegularExpression classes = pattern("^class\\s+\\w+[^;{]*\\{");
    static const QRegularExpression declarations =
        pattern("^(class|struct|enum|template|inline|constexpr|[\\w:<>*& ]+\\()");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (!file.isHeader() || !(file.isIn(u"src/") || file.isIn(u"ui/") || file.isIn(u"app/")))
            continue;
        if (!file.code.trimmed().startsWith(u"#pragma once"))
            problems += problemAt(file, 1, QStringLiteral("a header begins with #pragma once"));
        if (declarations.match(file.code).hasMatch() && !documented.match(file.text).hasMatch())
            problems += problemAt(file, 1, QStringLiteral("nothing in this header is documented with ///"));
        const QStringList lines = file.text.split(u'\n');
        for (auto matches = classes.globalMatch(file.code); matches.hasNext();) {
            const int line = lineOf(file.code, matches.next().capturedStart());
            int above = line - 2;
            while (above >= 0 && lines.at(above).startsWith(u"template"))
                --above;
            if (above < 0 || !lines.at(above).startsWith(u"///"))
                problems += problemAt(
                    file, line, QStringLiteral("a class needs a /// comment: what, which thread, whose"));
        }
    }
    return problems;
}

QStringList checkFileSize(const SourceTree &tree)
{
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        const int lines = int(file.text.count(u'\n'));
        if (file.isCpp() && lines > MaxLines)
            problems += problemAt(file, lines, QStringLiteral("longer than %1 lines").arg(MaxLines));
    }
    return problems;
}

QStringList checkFileNames(const SourceTree &tree)
{
    static const QRegularExpression good(QStringLiteral("^[a-z0-9_.+-]+$"));
    static const QRegularExpression goodCpp(QStringLiteral("^[a-z0-9_]+\\.(h|cpp)$"));
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        const QString name = file.path.section(u'/', -1);
        if (name != u"CMakeLists.txt" && !(file.isCpp() ? goodCpp : good).match(name).hasMatch())
            problems += problemAt(file, 1, QStringLiteral("file names are lower case"));
    }
    return problems;
}

QStringList checkNothingLeftOpen(const SourceTree &tree)
{
    static const QRegularExpression marks = pattern("\\b(TODO|FIXME|XXX)\\b");
    QStringList problems;
    for (const SourceFile &file : tree.files()) {
        if (file.isIn(u"tests/architecture/")) // speaks of them
            continue;
        for (auto matches = marks.globalMatch(file.text); matches.hasNext();) {
            problems += problemAt(file, lineOf(file.text, matches.next().capturedStart()),
                                  QStringLiteral("do it, or open an issue"));
        }
    }
    return problems;
}

} // namespace

QString problemAt(const SourceFile &file, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what);
}

QList<Rule> rules()
{
    return {
        {QStringLiteral("allowed includes"), checkAllowedIncludes},
        {QStringLiteral("no include cycles"), checkIncludeCycles},
        {QStringLiteral("no widgets in src"), checkNoWidgetsInSrc},
        {QStringLiteral("SQL in src/store only"), checkSqlInStoreOnly},
        {QStringLiteral("web engine in ui/reader only"), checkWebEngineInReaderOnly},
        {QStringLiteral("no nested event loops"), checkNoNestedLoops},
        {QStringLiteral("plain Qt style"), checkStyle},
        {QStringLiteral("headers are documented"), checkHeaders},
        {QStringLiteral("small files"), checkFileSize},
        {QStringLiteral("lower-case file names"), checkFileNames},
        {QStringLiteral("nothing left open"), checkNothingLeftOpen},
    };
}

} // namespace depeche::test
