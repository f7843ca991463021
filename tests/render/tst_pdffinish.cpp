#define POINTERHOLDER_TRANSITION 4

#include "render/pdffinish.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What Chromium gives: blank A4 pages, named destinations, and on the first page a link to each.
QByteArray printed(int pages, const QMap<QByteArray, int> &destinations)
{
    QPDF pdf;
    pdf.emptyPDF();
    for (int i = 0; i < pages; ++i) {
        pdf.addPage(pdf.makeIndirectObject(QPDFObjectHandle::parse(
                        &pdf, "<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> /Annots [] >>")),
                    false);
    }
    QPDFObjectHandle names = QPDFObjectHandle::newDictionary();
    double top = 700;
    std::vector<QPDFObjectHandle> all = pdf.getAllPages();
    for (auto it = destinations.begin(); it != destinations.end(); ++it) {
        QPDFObjectHandle target = QPDFObjectHandle::parse("[ null /XYZ 0 842 0 ]");
        target.setArrayItem(0, all[size_t(it.value())]);
        const QByteArray name = '/' + it.key();
        names.replaceKey(name.toStdString(), target);
        const QByteArray rect =
            "[80 " + QByteArray::number(top - 30) + " 515 " + QByteArray::number(top) + "]";
        const QByteArray link = "<< /Type /Annot /Subtype /Link /Rect " + rect + " /Dest " + name + " >>";
        all[0].getKey("/Annots").appendItem(
            pdf.makeIndirectObject(QPDFObjectHandle::parse(link.toStdString())));
        top -= 40;
    }
    pdf.getRoot().replaceKey("/Dests", names);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

PdfDescription describing()
{
    PdfDescription about;
    about.title = u"Le port rouvre — Порт"_s;
    about.authors = {u"Anne Le Goff"_s, u"Юрий <b>"_s};
    about.language = u"fr"_s;
    about.subject = u"Après deux ans"_s;
    about.keywords = {u"Voile"_s, u"OTAN & НАТО"_s};
    about.source = QUrl(u"https://quotidien.example.org/a?x=1&y=2"_s);
    about.published = fromUnixSeconds(1441326780);
    about.made = fromUnixSeconds(1778010000);
    about.outline = {{u"Un"_s, u"article-1"_s, {{u"Intertitre"_s, u"article-1-1"_s, {}}}},
                     {u"Deux"_s, u"article-2"_s, {}},
                     {u"Nowhere"_s, u"gone"_s, {}}};
    about.heads = {{u"article-1"_s, u"Quotidien"_s, u"Un"_s}, {u"article-2"_s, u"Meridian"_s, u"Deux"_s}};
    about.contents = true;
    return about;
}

QByteArray fivePages()
{
    return printed(5, {{"article-1", 1}, {"article-1-1", 2}, {"article-2", 3}});
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"FAILED: "_s + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPdfFinish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"out.pdf"_s);
        const auto finished = finishPdf(fivePages(), describing());
        QVERIFY(finished);
        QCOMPARE(finished->pages, 5);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(finished->bytes);
    }

    void isWellFormed() { QVERIFY(output(u"qpdf"_s, {u"--check"_s, m_file}).contains(u"No syntax"_s)); }

    void describesItself()
    {
        const QString info = output(u"pdfinfo"_s, {u"-enc"_s, u"UTF-8"_s, m_file});
        for (const QString &line : {u"Le port rouvre — Порт"_s, u"Anne Le Goff, Юрий <b>"_s,
                                    u"Voile, OTAN & НАТО"_s, u"Après deux ans"_s})
            QVERIFY2(info.contains(line), qPrintable(info));
        const QString xmp = output(u"pdfinfo"_s, {u"-meta"_s, m_file});
        QVERIFY2(xmp.contains(u"<rdf:li>Юрий &lt;b&gt;</rdf:li>"_s), qPrintable(xmp));
        QVERIFY(xmp.contains(u"<dc:source>https://quotidien.example.org/a?x=1&amp;y=2</dc:source>"_s));
        QVERIFY(xmp.contains(u"<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>"_s));
        QVERIFY(xmp.contains(u"<rdf:li>2015-09-04T00:33:00Z</rdf:li>"_s));
        QPDF pdf;
        pdf.processFile(m_file.toUtf8().constData());
        QCOMPARE(pdf.getRoot().getKey("/Lang").getUTF8Value(), std::string("fr"));
        QCOMPARE(pdf.getRoot().getKey("/PageMode").getName(), std::string("/UseOutlines"));
    }

    void hasAnOutline()
    {
        QPDF pdf;
        pdf.processFile(m_file.toUtf8().constData());
        auto outline = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
        QCOMPARE(outline.size(), size_t(2)); // an anchor that was not printed is left out
        QCOMPARE(outline[0].getTitle(), std::string("Un"));
        QCOMPARE(outline[0].getKids().size(), size_t(1));
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        QVERIFY(outline[1].getDestPage().getObjGen() == pages[3].getObjGen());
    }

    void numbersThePages()
    {
        const QStringList pages = output(u"pdftotext"_s, {u"-layout"_s, m_file, u"-"_s}).split(u'\f');
        QVERIFY(pages.size() >= 5);
        for (int i = 0; i < 5; ++i)
            QVERIFY2(pages[i].simplified().remove(u' ').endsWith(u"%1/5"_s.arg(i + 1)), qPrintable(pages[i]));
        // The head runs on the pages after the one that has the headline itself.
        QVERIFY(!pages[1].contains(u"Quotidien"_s));
        QVERIFY(pages[2].contains(u"Quotidien"_s) && pages[2].contains(u"Un"_s));
        QVERIFY(pages[4].contains(u"Meridian"_s) && !pages[4].contains(u"Quotidien"_s));
        // The table of contents has the numbers of the pages.
        const QStringList numbers = pages[0].split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        QVERIFY2(numbers.contains(u"2"_s) && numbers.contains(u"4"_s), qPrintable(pages[0]));
    }

    void isTheSameTwice()
    {
        QCOMPARE(finishPdf(fivePages(), describing())->bytes, finishPdf(fivePages(), describing())->bytes);
    }

    void refusesWhatIsNoPdf()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), fivePages().left(50)}) {
            const auto finished = finishPdf(bytes, describing());
            QVERIFY(!finished);
            QVERIFY(!finished.error().message.isEmpty());
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_MAIN(TestPdfFinish)
#include "tst_pdffinish.moc"
