#include "core/filename.h"

#include <QTest>

using namespace depeche;

/// Names that feeds and servers give files.
class TestFileName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault40_namesOfEnclosures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *title, const QString &name, const char *type, const QString &safe) {
            QTest::newRow(title) << name << QString::fromLatin1(type) << safe;
        };
        row("plain", QStringLiteral("Folge 12.mp3"), "audio/mpeg", QStringLiteral("Folge 12.mp3"));
        row("letters of all scripts", QStringLiteral("Новости дня – 今日.mp3"), "audio/mpeg",
            QStringLiteral("Новости дня – 今日.mp3"));
        row("way up", QStringLiteral("../../.bashrc"), "audio/mpeg", QStringLiteral("bashrc.mp3"));
        row("way up, Windows", QStringLiteral("..\\..\\boot.ini"), "", QStringLiteral("boot.ini.bin"));
        row("absolute", QStringLiteral("/etc/passwd"), "", QStringLiteral("passwd.bin"));
        row("folder only", QStringLiteral("podcasts/"), "audio/mpeg", QStringLiteral("download.mp3"));
        row("dots", QStringLiteral("..."), "", QStringLiteral("download.bin"));
        row("empty", QString(), "image/png", QStringLiteral("download.png"));
        row("hidden", QStringLiteral(".profile"), "text/plain", QStringLiteral("profile.txt"));
        row("device", QStringLiteral("CON"), "", QStringLiteral("_CON.bin"));
        row("device with ending", QStringLiteral("nul.mp3"), "audio/mpeg", QStringLiteral("_nul.mp3"));
        row("numbered device", QStringLiteral("Com1.tar.mp3"), "audio/mpeg", QStringLiteral("_Com1.tar.mp3"));
        row("no device", QStringLiteral("console.mp3"), "audio/mpeg", QStringLiteral("console.mp3"));
        row("zero byte", QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b.mp3")), "audio/mpeg",
            QStringLiteral("ab.mp3"));
        row("line ends", QStringLiteral("a\r\nb\t.mp3"), "audio/mpeg", QStringLiteral("ab.mp3"));
        row("right to left", QString(QStringLiteral("exe") + QChar(0x202E) + QStringLiteral("gpj.exe")),
            "image/jpeg", QStringLiteral("exegpj.exe.jpg"));
        row("invisible",
            QString(QStringLiteral("a") + QChar(0x200B) + QChar(0xFEFF) + QStringLiteral("b.pdf")),
            "application/pdf", QStringLiteral("ab.pdf"));
        row("lone surrogate", QString(QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b.pdf")),
            "application/pdf", QStringLiteral("ab.pdf"));
        row("starter", QStringLiteral("song.desktop"), "", QStringLiteral("song.desktop.bin"));
        row("starter called a song", QStringLiteral("song.mp3.desktop"), "audio/mpeg",
            QStringLiteral("song.mp3.desktop.mp3"));
        row("script", QStringLiteral("run.sh"), "application/x-sh", QStringLiteral("run.sh.bin"));
        row("AppImage", QStringLiteral("Player.AppImage"), "", QStringLiteral("Player.AppImage.bin"));
        row("wrong ending", QStringLiteral("report.exe"), "application/pdf",
            QStringLiteral("report.exe.pdf"));
        row("no ending", QStringLiteral("episode"), "audio/ogg; codecs=opus", QStringLiteral("episode.ogg"));
        row("other ending of the type", QStringLiteral("photo.JPEG"), "image/jpeg",
            QStringLiteral("photo.jpeg"));
        row("unknown type, harmless ending", QStringLiteral("a.flac"), "application/octet-stream",
            QStringLiteral("a.flac"));
        row("dots and blanks at the end", QStringLiteral("name.. ."), "", QStringLiteral("name.bin"));
        row("signs", QStringLiteral("a<b>c:d\"e|f?g*.txt"), "text/plain",
            QStringLiteral("a_b_c_d_e_f_g_.txt"));
    }
    void fault40_namesOfEnclosures()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QTEST(safeFileName(name, type), "safe");
    }

    void fault40_longNames()
    {
        for (const QString &letter :
             {QStringLiteral("x"), QStringLiteral("é"), QStringLiteral("漢"), QStringLiteral("𝒳"),
              QString(QStringLiteral("a") + QString(300, QChar(0x301)))}) {
            const QString name =
                safeFileName(QString(letter.repeated(300) + u".mp3"), QStringLiteral("audio/mpeg"));
            QVERIFY(name.toUtf8().size() <= MaxFileNameBytes);
            QVERIFY(name.toUtf8().size() > 100);
            QVERIFY(name.endsWith(u".mp3"));
            QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
        }
    }

    void isStable()
    {
        for (const QString &name :
             {QStringLiteral("../CON"), QStringLiteral(".x.y."), QStringLiteral("a.exe")}) {
            const QString safe = safeFileName(name, {});
            QCOMPARE(safeFileName(safe, {}), QString(safe + u".bin"));
            QCOMPARE(
                safeFileName(name, QStringLiteral("audio/mpeg")),
                safeFileName(safeFileName(name, QStringLiteral("audio/mpeg")), QStringLiteral("audio/mpeg")));
        }
    }
};

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
