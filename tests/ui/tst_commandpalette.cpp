#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/exportcommands.h"

#include <QSet>
#include <QTest>

using namespace depeche;

class TestCommandPalette final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranksWhatBeginsWithIt()
    {
        const QList<PaletteEntry> entries{{QStringLiteral("Mark all as read"), {}, {}, {}},
                                          {QStringLiteral("Le Méridien"), {}, {}, {}},
                                          {QStringLiteral("Read the article"), {}, {}, {}},
                                          {QStringLiteral("Spread"), {}, {}, {}}};
        QCOMPARE(paletteMatches(entries, QStringLiteral("read"), 10), (QList<qsizetype>{2, 0, 3}));
        QCOMPARE(paletteMatches(entries, QStringLiteral("MERIDIEN le"), 10), (QList<qsizetype>{1}));
        QCOMPARE(paletteMatches(entries, QStringLiteral("  "), 2), (QList<qsizetype>{0, 1}));
        QVERIFY(paletteMatches(entries, QStringLiteral("xyzzy"), 10).isEmpty());
    }

    void noTwoCommandsShareAKey()
    {
        const Actions actions;
        QSet<QString> keys;
        QSet<QString> ids;
        for (const QAction *action : actions.all()) {
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!key.isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
        QVERIFY(keys.contains(QStringLiteral("Ctrl+,")));
        QVERIFY(keys.contains(QStringLiteral("G, U")));
        QVERIFY(keys.contains(QStringLiteral("?")));
    }

    void fileNamesAreSafe_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("slashes") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc passwd");
        QTest::newRow("words") << QStringLiteral("L’OTAN : « oui » ?") << QStringLiteral("L’OTAN « oui »");
        QTest::newRow("russian") << QStringLiteral("Россия и НАТО") << QStringLiteral("Россия и НАТО");
        QTest::newRow("nothing") << QStringLiteral("///") << QStringLiteral("article");
        QTest::newRow("controls") << QStringLiteral("a\nb\u202Ec") << QStringLiteral("a bc");
    }
    void fileNamesAreSafe()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(safeFileName(title), name);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
