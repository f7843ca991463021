#pragma once

#include "support/httpserver.h"
#include "support/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace depeche::test {

using namespace Qt::Literals::StringLiterals;

inline const auto RssType = QByteArrayLiteral("application/rss+xml");

inline QByteArray item(const QString &title, const QStringList &categories = {})
{
    QString xml =
        u"<item><title>%1</title><guid>%1</guid><link>https://port.example/%2</link>"_s.arg(title).arg(
            qHash(title));
    xml += u"<description>Le résumé de %1</description>"_s.arg(title);
    for (const QString &category : categories)
        xml += u"<category>%1</category>"_s.arg(category);
    return (xml + u"<pubDate>Mon, 04 May 2026 07:30:00 GMT</pubDate></item>"_s).toUtf8();
}

inline QByteArray rss(const QByteArray &items, const QByteArray &title = "Le Quotidien du Port")
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>" + title +
           "</title><link>https://port.example/</link><description>d</description><language>fr</language>" +
           items + "</channel></rss>";
}

inline QStringList titles(const QJsonObject &answer)
{
    QStringList list;
    for (const QJsonValue article : answer.value("articles"_L1).toArray())
        list += article["title"_L1].toString();
    return list;
}

/// A profile and a server of one test of the command line.
class CliTest : public QObject
{
protected:
    /// Call it in init().
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
    }
    Ran run(QStringList words, const QStringList &environment = {})
    {
        words << u"--profile"_s << profile();
        return runProgram(words, {}, environment);
    }
    QString profile() const { return m_folder->filePath(u"profile"_s); }

    /// A profile with one feed of two articles.
    void subscribe()
    {
        m_server->set("/feed.xml",
                      rss(item(u"L’Otan et le dialogue"_s, {u"OTAN"_s, u"Russie"_s}) +
                          item(u"Le climat"_s, {u"Climat"_s})),
                      RssType);
        const Ran added =
            run({u"add"_s, m_server->address(u"/feed.xml"_s), u"--folder"_s, u"Monde/Europe"_s, u"--json"_s});
        QVERIFY2(added.code == 0, added.error);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace depeche::test
