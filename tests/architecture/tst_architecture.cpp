#include "architecture/rules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depeche::test;

using Files = QList<std::pair<QString, QString>>; ///< path and content
Q_DECLARE_METATYPE(Files)

namespace {

const Rule *ruleNamed(const QString &name)
{
    static const QList<Rule> all = rules();
    for (const Rule &rule : all) {
        if (rule.name == name)
            return &rule;
    }
    return nullptr;
}

void write(const QDir &root, const Files &files)
{
    for (const auto &[path, content] : files) {
        QVERIFY(root.mkpath(path.section(u'/', 0, -2)));
        QFile file(root.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
    }
}

/// "src/core/a.h:3" of each problem.
QStringList places(const QStringList &problems)
{
    QStringList result;
    for (const QString &problem : problems)
        result += problem.section(QStringLiteral(": "), 0, 0);
    return result;
}

struct Sample
{
    const char *rule;
    const char *name;
    Files files;
    QStringList problems;
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const char goodHeader[] = "#pragma once\n\n/// A thing.\nclass Thing final\n{\n};\n";

/// Projects that break a rule, and where.
QList<Sample> badSamples()
{
    const QString header = text(goodHeader);
    return {
        {"allowed includes",
         "core knows nobody",
         {{text("src/core/a.cpp"), text("#include \"domain/b.h\"\n")}, {text("src/domain/b.h"), header}},
         {text("src/core/a.cpp:1")}},
        {"allowed includes",
         "a feature and another",
         {{text("ui/feeds/a.cpp"), text("\n#include \"ui/articles/b.h\"\n")},
          {text("ui/articles/b.h"), header}},
         {text("ui/feeds/a.cpp:2")}},
        {"allowed includes",
         "src and ui",
         {{text("src/sync/a.cpp"), text("#include \"ui/style/b.h\"\n")}, {text("ui/style/b.h"), header}},
         {text("src/sync/a.cpp:1")}},
        {"allowed includes",
         "ui and app",
         {{text("ui/shell/a.cpp"), text("#include \"app/b.h\"\n")}, {text("app/b.h"), header}},
         {text("ui/shell/a.cpp:1")}},
        {"allowed includes",
         "a way around the roots",
         {{text("src/core/a.cpp"), text("#include \"../domain/b.h\"\n")}, {text("src/domain/b.h"), header}},
         {text("src/core/a.cpp:1")}},
        {"allowed includes",
         "an unknown folder",
         {{text("src/misc/a.cpp"), text("int a;\n")}},
         {text("src/misc/a.cpp:1")}},
        {"no include cycles",
         "two headers",
         {{text("src/core/a.h"), text("#pragma once\n#include \"core/b.h\"\n")},
          {text("src/core/b.h"), text("#pragma once\n#include \"core/a.h\"\n")}},
         {text("src/core/b.h:2")}},
        {"no widgets in src",
         "a widget",
         {{text("src/core/a.cpp"), text("#include <QLabel>\n")}},
         {text("src/core/a.cpp:1")}},
        {"no widgets in src",
         "by module",
         {{text("src/core/a.cpp"), text("#include <QtWidgets/QLabel>\n")}},
         {text("src/core/a.cpp:1")}},
        {"SQL in src/store only",
         "an include",
         {{text("src/sync/a.cpp"), text("#include <sqlite3.h>\n")}},
         {text("src/sync/a.cpp:1")}},
        {"SQL in src/store only",
         "a string",
         {{text("ui/feeds/a.cpp"),
           text("\nauto a = u\"SELECT id FROM feeds\";\nauto b = R\"(DELETE FROM feeds)\";\n")}},
         {text("ui/feeds/a.cpp:2"), text("ui/feeds/a.cpp:3")}},
        {"web engine in ui/reader only",
         "in the shell",
         {{text("ui/shell/a.cpp"), text("#include <QWebEngineView>\nQWebEngineView *view;\n")}},
         {text("ui/shell/a.cpp:1"), text("ui/shell/a.cpp:2")}},
        {"no nested event loops",
         "a dialog",
         {{text("ui/feeds/a.cpp"), text("void f() { dialog->exec(); }\n")}},
         {text("ui/feeds/a.cpp:1")}},
        {"no nested event loops",
         "a menu",
         {{text("ui/feeds/a.cpp"), text("void f() { menu.exec(pos); }\n")}},
         {text("ui/feeds/a.cpp:1")}},
        {"no nested event loops",
         "a ready-made question",
         {{text("ui/feeds/a.cpp"), text("auto a = QMessageBox::question(this, b, c);\n")}},
         {text("ui/feeds/a.cpp:1")}},
        {"no nested event loops",
         "processEvents",
         {{text("app/a.cpp"), text("\n\nvoid f() { QCoreApplication::processEvents(); }\n")}},
         {text("app/a.cpp:3")}},
        {"no nested event loops",
         "waiting for a thread",
         {{text("src/net/a.cpp"), text("auto type = Qt::BlockingQueuedConnection;\nQEventLoop loop;\n")}},
         {text("src/net/a.cpp:1"), text("src/net/a.cpp:2")}},
        {"plain Qt style",
         "a string connect",
         {{text("ui/feeds/a.cpp"), text("auto a = connect(b, SIGNAL(c()), d, SLOT(e()));\n")}},
         {text("ui/feeds/a.cpp:1"), text("ui/feeds/a.cpp:1")}},
        {"plain Qt style",
         "an exception",
         {{text("src/core/a.cpp"), text("void f() { throw 1; }\n")}},
         {text("src/core/a.cpp:1")}},
        {"plain Qt style",
         "its own tr()",
         {{text("src/core/a.cpp"), text("QString tr(const char *text)\n{\n}\n")}},
         {text("src/core/a.cpp:1")}},
        {"headers are documented",
         "a class without a comment",
         {{text("src/core/a.h"), text("#pragma once\n/// A function.\nvoid f();\n\nclass A final\n{\n};\n")}},
         {text("src/core/a.h:5")}},
        {"headers are documented",
         "nothing at all",
         {{text("src/core/a.h"), text("#pragma once\nvoid f();\n")}},
         {text("src/core/a.h:1")}},
        {"headers are documented",
         "no guard",
         {{text("src/core/a.h"), text("/// A function.\nvoid f();\n")}},
         {text("src/core/a.h:1")}},
        {"small files",
         "401 lines",
         {{text("src/core/a.cpp"), QString(401, u'\n')}},
         {text("src/core/a.cpp:401")}},
        {"lower-case file names",
         "capitals",
         {{text("src/core/MyClass.cpp"), text("int a;\n")}},
         {text("src/core/MyClass.cpp:1")}},
        {"lower-case file names",
         "a hyphen",
         {{text("src/core/my-class.cpp"), text("int a;\n")}},
         {text("src/core/my-class.cpp:1")}},
        {"nothing left open",
         "a mark",
         {{text("cmake/a.cmake"), text("\n# FIXME later\n")}},
         {text("cmake/a.cmake:2")}},
    };
}

} // namespace

/// Checks the rules of ARCHITECTURE.md on the source of this project, and the rules themselves on small bad
/// projects.
class TestArchitecture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectKeeps_data();
    void projectKeeps();
    void ruleFinds_data();
    void ruleFinds();
    void everyRuleHasASample();
    void goodProjectPasses();
    void takesSourceApart();
};

void TestArchitecture::projectKeeps_data()
{
    QTest::addColumn<QString>("rule");
    for (const Rule &rule : rules())
        QTest::newRow(qPrintable(rule.name)) << rule.name;
}

void TestArchitecture::projectKeeps()
{
    QFETCH(QString, rule);
    static const SourceTree project(QStringLiteral(DEPECHE_SOURCE_DIR));
    QVERIFY(project.files().size() > 50); // an empty tree keeps every rule
    const QStringList problems = ruleNamed(rule)->check(project);
    QVERIFY2(problems.isEmpty(), qPrintable(QString(u'\n' + problems.join(u'\n'))));
}

void TestArchitecture::ruleFinds_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("expected");
    for (const Sample &sample : badSamples()) {
        QTest::addRow("%s: %s", sample.rule, sample.name)
            << QString::fromLatin1(sample.rule) << sample.files << sample.problems;
    }
}

void TestArchitecture::ruleFinds()
{
    QFETCH(QString, rule);
    QFETCH(Files, files);
    QFETCH(QStringList, expected);
    const QTemporaryDir root;
    write(QDir(root.path()), files);
    QVERIFY(ruleNamed(rule));
    QCOMPARE(places(ruleNamed(rule)->check(SourceTree(root.path()))), expected);
}

void TestArchitecture::everyRuleHasASample()
{
    QSet<QString> proved;
    for (const Sample &sample : badSamples())
        proved.insert(QString::fromLatin1(sample.rule));
    for (const Rule &rule : rules())
        QVERIFY2(proved.contains(rule.name), qPrintable(rule.name));
}

/// What only looks like a breach is none.
void TestArchitecture::goodProjectPasses()
{
    const QTemporaryDir root;
    write(QDir(root.path()),
          {{text("src/core/a.h"), text(goodHeader)},
           {text("src/domain/a.cpp"),
            text("#include \"core/a.h\"\n#include \"generated.h\"\n// SELECT the best, QWebEngine, "
                 "throw, processEvents\nauto a = u\"Select a feed\"; /* SIGNAL( */\n")},
           {text("src/store/a.cpp"),
            text("#include <QSqlQuery>\nauto a = \"SELECT id\"; auto b = db.exec(a);\n")},
           {text("ui/style/a.h"), text(goodHeader)},
           {text("ui/reader/a.cpp"),
            text("#include <QWebEngineView>\n#include \"ui/style/a.h\"\n#include \"core/a.h\"\n")},
           {text("ui/shell/a.cpp"), text("#include <QLabel>\n#include \"ui/reader/b.h\"\n")},
           {text("ui/reader/b.h"),
            text("#pragma once\n\nclass QLabel;\n\n/// A list.\ntemplate <typename T>\nclass "
                 "List final\n{\n};\n")},
           {text("app/main.cpp"), text("#include \"ui/shell/c.h\"\nint main() { return app.exec(); }\n")},
           {text("app/CMakeLists.txt"), text("add_executable(a)\n")},
           {text("ui/shell/c.h"), text("#pragma once\n\n/// What it does.\nvoid f();\n")}});
    const SourceTree tree(root.path());
    for (const Rule &rule : rules())
        QCOMPARE(rule.check(tree), QStringList());
}

void TestArchitecture::takesSourceApart()
{
    const SourceFile file = readSource(
        text("src/core/a.cpp"),
        text(
            "#include \"core/b.h\" // why\n// #include \"core/no.h\"\nint a = 1'000; char b = '\"'; auto c = "
            "u\"x\\\"y\"; /* \"no\"\n*/ auto d = R\"raw(\"SELECT\"\n)raw\"; // \"no\"\nauto e = u8\"z\";\n"));
    QCOMPARE(file.quotedIncludes, (QList<Excerpt>{{text("core/b.h"), 1}}));
    QCOMPARE(file.strings,
             (QList<Excerpt>{
                 {text("core/b.h"), 1}, {text("x\\\"y"), 3}, {text("\"SELECT\"\n"), 4}, {text("z"), 6}}));
    QCOMPARE(file.code.count(u'\n'), file.text.count(u'\n'));
    QVERIFY(!file.code.contains(u"SELECT"));
    QVERIFY(!file.code.contains(u"why"));
    QVERIFY(file.code.contains(u"1'000"));
    QCOMPARE(file.module(), text("core"));
    QCOMPARE(readSource(text("ui/reader/pdf/a.cpp"), {}).module(), text("ui/reader"));
    QCOMPARE(readSource(text("tests/core/a.cpp"), {}).module(), QString());
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
