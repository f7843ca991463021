#pragma once

#include "support/waitfor.h"
#include "ui/reader/enginesetup.h"
#include "ui/reader/imagesource.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QWebEnginePage>
#include <QWebEngineScript>

/// For tests with the real engine: what must happen before QApplication, scripts in a world of their own, pictures.
#define DEPECHE_ENGINE_TEST_MAIN(Test)                                                                       \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        depeche::disableSandboxForRoot();                                                                    \
        depeche::registerArticleScheme();                                                                    \
        QApplication app(argc, argv);                                                                        \
        Test test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }

namespace depeche::test {

/// What @p script evaluates to, in a world where scripts run although those of pages do not.
inline QVariant evaluate(QWebEnginePage &page, const QString &script)
{
    std::optional<QVariant> answer;
    page.runJavaScript(script, QWebEngineScript::ApplicationWorld,
                       [&answer](const QVariant &value) { answer = value; });
    if (!waitFor([&answer] { return answer.has_value(); }))
        return {};
    return *answer;
}

inline QByteArray redPng(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// A red picture for addresses that end in ".png", nothing for others. Counts what was asked for.
inline ImageSource redPictures(QList<QUrl> *asked = nullptr)
{
    return [asked](const QUrl &url, const QUrl &, QObject *, const ImageDone &done) {
        if (asked)
            asked->append(url);
        const bool there = url.path().endsWith(u".png");
        done(there ? redPng(300, 200) : QByteArray(), there ? QByteArray("image/png") : QByteArray());
    };
}

} // namespace depeche::test
