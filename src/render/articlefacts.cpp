#include "render/articlefacts.h"

#include "core/text.h"
#include "render/htmltext.h"

#include <QRegularExpression>
#include <algorithm>
#include <unicode/uloc.h>

namespace depeche {

namespace {

constexpr int WordsPerMinute = 220;
constexpr int LettersPerMinute = 400; ///< of scripts without blanks

} // namespace

int readingMinutes(const Article &article)
{
    if (article.text.trimmed().isEmpty())
        return article.details.wordCount > 0 ? qMax(1, article.details.wordCount / WordsPerMinute) : 0;
    int words = 0;
    int letters = 0;
    const QList<Token> tokens = tokenize(article.text);
    for (const Token &token : tokens)
        ++(token.cjk ? letters : words);
    const double minutes = double(words) / WordsPerMinute + double(letters) / LettersPerMinute;
    return qMax(1, qRound(minutes));
}

QString longDateTime(Timestamp time, const QLocale &locale, const QTimeZone &zone)
{
    static const QRegularExpression weekday(QStringLiteral("[\\s,،、]*dddd[\\s,،、.]*"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    const auto match = weekday.match(format);
    if (match.hasMatch())
        format.remove(match.capturedStart(), match.capturedLength());
    const QDateTime local = QDateTime::fromSecsSinceEpoch(toUnixSeconds(time), zone);
    // The "C" locale would add the seconds.
    const QString time24 = local.time().toString(QStringLiteral("HH:mm"));
    const QString clock =
        locale.language() == QLocale::C ? time24 : locale.toString(local.time(), QLocale::ShortFormat);
    return QString(locale.toString(local.date(), format.trimmed()) % QStringLiteral(", ") % clock);
}

QString languageName(const QString &tag, const QLocale &locale)
{
    if (tag.isEmpty())
        return {};
    const QByteArray code = tag.section(u'-', 0, 0).toLower().toLatin1();
    std::array<UChar, 128> name;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uloc_getDisplayLanguage(code.constData(), locale.bcp47Name().toLatin1().constData(), name.data(),
                                int32_t(name.size()), &status);
    // For a language it does not know, ICU answers with the code.
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
        return {};
    const QString text = QString::fromUtf16(name.data(), length);
    return text == QLatin1String(code) ? QString() : text;
}

bool isRightToLeft(const Article &article)
{
    const QLocale locale(article.row.language);
    if (!article.row.language.isEmpty() && locale.language() != QLocale::C)
        return locale.textDirection() == Qt::RightToLeft;
    return isRightToLeft(QString(article.row.title % u' ' % article.text.left(200)));
}

QString fileSize(qint64 bytes, const QLocale &locale)
{
    return bytes > 0 ? locale.formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat) : QString();
}

QString playingTime(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds <= 0)
        return {};
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QString(QString::number(seconds / 60) % u':' % two(seconds % 60));
    return QString(QString::number(seconds / 3600) % u':' % two(seconds / 60 % 60) % u':' %
                   two(seconds % 60));
}

QUrl articleUrl(const Article &article)
{
    for (const QUrl &url : {article.details.canonicalUrl, article.row.url, article.details.shortUrl}) {
        if (isWebUrl(url))
            return url;
    }
    return {};
}

QUrl mailTo(const Article &article)
{
    QUrl url(QStringLiteral("mailto:"));
    const QString body = QString(article.row.title % QStringLiteral("\n") %
                                 articleUrl(article).toString(QUrl::FullyEncoded) % QStringLiteral("\n"));
    url.setQuery(
        QString(QStringLiteral("subject=") % QString::fromLatin1(QUrl::toPercentEncoding(article.row.title)) %
                QStringLiteral("&body=") % QString::fromLatin1(QUrl::toPercentEncoding(body))));
    return url;
}

} // namespace depeche
