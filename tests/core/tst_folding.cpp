#include "core/text.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;

/// The table of data/folding.txt: pairs that are found alike, and pairs that are not.
class TestFolding final : public QObject
{
    Q_OBJECT

    struct Row
    {
        QString language;
        QString left;
        bool alike = false;
        QString right;
    };
    QList<Row> m_rows;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(DEPECHE_SOURCE_DIR "/tests/core/data/folding.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u"# "))
                continue;
            const QStringList parts = line.split(u'\t');
            QCOMPARE(parts.size(), 4);
            m_rows += Row{parts.at(0), parts.at(1), parts.at(2) == u"=", parts.at(3)};
        }
    }

    void theTableIsLarge()
    {
        QSet<QString> languages;
        qsizetype alike = 0;
        for (const Row &row : std::as_const(m_rows)) {
            languages.insert(row.language);
            alike += row.alike ? 1 : 0;
        }
        QVERIFY2(alike >= 500, qPrintable(QString::number(alike)));
        QVERIFY(m_rows.size() - alike >= 100);
        QVERIFY(languages.size() >= 20);
    }

    void foldsAlikeOrNot()
    {
        QStringList wrong;
        for (const Row &row : std::as_const(m_rows)) {
            const bool same =
                fold(row.left) == fold(row.right) && indexTerms(row.left) == indexTerms(row.right);
            if (same != row.alike)
                wrong += row.language + u": " + row.left + u" [" + fold(row.left) + u"], " + row.right +
                         u" [" + fold(row.right) + u"]";
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void foldingTwiceChangesNothing()
    {
        for (const Row &row : std::as_const(m_rows)) {
            QCOMPARE(fold(fold(row.left)), fold(row.left));
            QVERIFY(!fold(row.left).isEmpty());
            // What the index holds is found when it is typed.
            QCOMPARE(indexTerms(row.left).size(), indexTokens(row.left).size());
        }
    }

    void everyCharacterFoldsOnce()
    {
        for (char32_t c = 1; c < 0x20000; ++c) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const QString text = u'a' + QString::fromUcs4(&c, 1) + u'b';
            const QString once = fold(text);
            if (fold(once) != once)
                QFAIL(qPrintable(u"U+"_s + QString::number(c, 16)));
        }
    }
};

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_folding.moc"
