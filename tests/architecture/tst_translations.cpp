#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// One text of a .ts file. Plural texts have a translation for each form.
struct Message
{
    bool plural = false;
    bool finished = true;
    QStringList translations;
};
using Messages = QMap<QString, Message>; ///< by context and source text

Message readTranslation(QXmlStreamReader &xml, bool plural)
{
    Message message;
    message.plural = plural;
    message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
    if (!plural) {
        message.translations += xml.readElementText();
        return message;
    }
    while (xml.readNextStartElement())
        message.translations += xml.readElementText();
    return message;
}

Messages readMessages(const QString &path)
{
    Messages messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString key;
    bool plural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        else if (xml.name() == u"source")
            key = QString(context + u" | " + xml.readElementText());
        else if (xml.name() == u"comment")
            key += QString(u" | " + xml.readElementText());
        else if (xml.name() == u"translation")
            messages.insert(key, readTranslation(xml, plural));
    }
    return xml.hasError() ? Messages() : messages;
}

QString sourceOf(const QString &key)
{
    return key.section(QStringLiteral(" | "), 1);
}

/// What a translation has to take over from its source: place markers, mnemonics, options of the command line and
/// patterns of file names. In any order, for languages order their words differently.
QStringList markers(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(%L?n|%L?\d+|&(?=\w)|--[a-z][a-z-]*|\*\.\w+)"));
    QStringList result;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        result += it.next().captured();
    result.sort();
    return result;
}

/// What a French printer would not let pass: typewriter quotation marks, and marks that a line break could part from
/// their word.
QString frenchFault(const QString &text)
{
    static const QRegularExpression faults(
        QStringLiteral("['\"]|\\.{3}| [:;!?»…]| %(?![Ln\\d])|« |\\w[;!?»]|«\\w"),
        QRegularExpression::UseUnicodePropertiesOption);
    return faults.match(text).captured();
}

} // namespace

/// The .ts files are complete and fit the source as it is. They are updated as copies; the project is not touched.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesFitTheSource_data() { languages(); }
    void filesFitTheSource();
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeMarkersAreKept_data() { languages(); }
    void placeMarkersAreKept();
    void pluralsHaveTwoForms_data() { languages(); }
    void pluralsHaveTwoForms();
    void frenchIsSetInGoodType();
    void faultsInFrenchAreFound_data();
    void faultsInFrenchAreFound();

private:
    static void languages();
    void update(const QString &language, const QStringList &options);

    QTemporaryDir m_folder;
    QMap<QString, Messages> m_kept;    ///< as they are in the project
    QMap<QString, Messages> m_updated; ///< as lupdate would make them
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("French") << QStringLiteral("fr");
}

void TestTranslations::update(const QString &language, const QStringList &options)
{
    const QDir root(QStringLiteral(DEPECHE_SOURCE_DIR));
    const QString name = QString(u"depeche_" + language + u".ts");
    const QString copy = m_folder.filePath(name);
    QVERIFY(QFile::copy(root.filePath(QString(u"translations/" + name)), copy));
    m_kept.insert(language, readMessages(copy));
    QVERIFY(!m_kept[language].isEmpty());

    QProcess lupdate;
    lupdate.setWorkingDirectory(root.path());
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments = options;
    arguments << QStringLiteral("-locations") << QStringLiteral("none") << QStringLiteral("-no-obsolete")
              << QStringLiteral("-silent") << QStringLiteral("-I") << QStringLiteral("src")
              << QStringLiteral("-I") << QStringLiteral(".") << QStringLiteral("app") << QStringLiteral("src")
              << QStringLiteral("ui") << QStringLiteral("-ts") << copy;
    lupdate.start(QString(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"), arguments);
    QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    m_updated.insert(language, readMessages(copy));
}

void TestTranslations::initTestCase()
{
    QVERIFY(m_folder.isValid());
    update(QStringLiteral("fr"), {});
    update(QStringLiteral("en"), {QStringLiteral("-pluralonly")});
}

void TestTranslations::filesFitTheSource()
{
    QFETCH(QString, language);
    const QStringList kept = m_kept[language].keys();
    const QStringList updated = m_updated[language].keys();
    QStringList differences;
    for (const QString &key : updated) {
        if (!m_kept[language].contains(key))
            differences += QString(u"new: " + key);
    }
    for (const QString &key : kept) {
        if (!m_updated[language].contains(key))
            differences += QString(u"unused: " + key);
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QStringList missing;
    const Messages &messages = m_updated[language];
    for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
        if (!it->finished || it->translations.isEmpty() || it->translations.contains(QString()))
            missing += it.key();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::placeMarkersAreKept()
{
    QFETCH(QString, language);
    QStringList different;
    const Messages &messages = m_kept[language];
    for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
        for (const QString &translation : it->translations) {
            if (markers(translation) != markers(sourceOf(it.key())))
                different += QString(it.key() + u" → " + translation);
        }
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
}

void TestTranslations::pluralsHaveTwoForms()
{
    QFETCH(QString, language);
    QStringList wrong;
    int plurals = 0;
    const Messages &messages = m_kept[language];
    for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
        plurals += it->plural ? 1 : 0;
        if (it->translations.size() != (it->plural ? 2 : 1) || it->translations.contains(QString()))
            wrong += it.key();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(plurals > 0);
}

void TestTranslations::frenchIsSetInGoodType()
{
    QStringList faults;
    const Messages &messages = m_kept[QStringLiteral("fr")];
    for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
        for (const QString &translation : it->translations) {
            if (!frenchFault(translation).isEmpty())
                faults += translation;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::faultsInFrenchAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    QTest::newRow("good") << QStringLiteral(
                                 "«\u00a0L’article %1\u00a0»\u00a0: lu\u202f; ou non\u202f? 10\u00a0%")
                          << QString();
    QTest::newRow("address") << QStringLiteral("Voyez https://example.org/.") << QString();
    QTest::newRow("apostrophe") << QStringLiteral("L'article") << QStringLiteral("'");
    QTest::newRow("quotation mark") << QStringLiteral("un \"tag\"") << QStringLiteral("\"");
    QTest::newRow("space that breaks") << QStringLiteral("Lu :") << QStringLiteral(" :");
    QTest::newRow("percent that breaks") << QStringLiteral("10 %") << QStringLiteral(" %");
    QTest::newRow("no space") << QStringLiteral("Lu!") << QStringLiteral("u!");
    QTest::newRow("tight guillemets") << QStringLiteral("«tag »") << QStringLiteral("«t");
}

void TestTranslations::faultsInFrenchAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, fault);
    QCOMPARE(frenchFault(text), fault);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
