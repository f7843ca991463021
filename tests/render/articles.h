#pragma once

#include "domain/article.h"

/// Invented articles for the tests of pages and documents.
namespace depeche::test {

inline ArticleTag tagNamed(const QString &name, bool followed = false)
{
    ArticleTag tag;
    tag.id = TagId(qHash(name) % 1000 + 1);
    tag.name = name;
    tag.spelling = name;
    tag.followed = followed;
    return tag;
}

inline Article harbourArticle()
{
    Article article;
    article.row.id = ArticleId(41);
    article.row.feed = FeedId(3);
    article.row.title = QStringLiteral("Le port rouvre ses quais aux voiliers");
    article.row.lead =
        QStringLiteral("Après deux ans de travaux, « la ville retrouve la mer », dit la maire.");
    article.row.url = QUrl(QStringLiteral("https://quotidien.example.org/ville/port-rouvre"));
    article.row.language = QStringLiteral("fr");
    article.row.published = fromUnixSeconds(1778000000); // 2026-05-05T16:53:20Z
    article.received = fromUnixSeconds(1778003600);
    article.feedTitle = QStringLiteral("Le Quotidien du Port");
    article.feedUrl = QUrl(QStringLiteral("https://quotidien.example.org/rss"));
    article.baseUrl = article.row.url;
    article.details.authors = {QStringLiteral("Anne Le Goff"), QStringLiteral("Youssef Haddad")};
    article.details.section = QStringLiteral("Ville");
    article.details.shortUrl = QUrl(QStringLiteral("https://qp.example.org/s/9x"));
    article.details.canonicalUrl = QUrl(QStringLiteral("https://quotidien.example.org/ville/port"));
    article.details.image = {QUrl(QStringLiteral("https://images.example.org/quais-2026.jpg")),
                             QStringLiteral("Les quais, hier matin"), QStringLiteral("© Studio Meridian")};
    article.details.discussion = {
        QUrl(QStringLiteral("https://quotidien.example.org/ville/port#reactions")), {}, 12};
    article.details.enclosures = {{QUrl(QStringLiteral("https://audio.example.org/port.mp3")),
                                   QStringLiteral("audio/mpeg"), 12'400'000, std::chrono::seconds(245),
                                   QStringLiteral("Le port en cinq minutes")}};
    article.details.related = {{QUrl(QStringLiteral("https://meridian.example.org/tides")),
                                QStringLiteral("What the tides brought")}};
    article.details.wordCount = 60;
    article.text =
        QStringLiteral("Les premiers voiliers sont entrés à sept heures.\nLa suite est prévue en juin.");
    article.html = QStringLiteral("<p>Les premiers <b>voiliers</b> sont entrés à sept heures, "
                                  "<a href=\"/ville/horaires\">selon les horaires</a>.</p>"
                                  "<h2>Et après</h2><p>La suite est prévue en juin.</p>");
    article.tags = {tagNamed(QStringLiteral("Voile")), tagNamed(QStringLiteral("Le Port"), true)};
    return article;
}

inline Article arabicArticle()
{
    Article article = harbourArticle();
    article.row.id = ArticleId(42);
    article.row.title = QStringLiteral("الميناء يفتح أرصفته من جديد");
    article.row.lead = QStringLiteral("بعد عامين من الأشغال تعود المدينة إلى البحر.");
    article.row.language = QStringLiteral("ar");
    article.details.section = QStringLiteral("مدينة");
    article.details.authors = {QStringLiteral("ليلى منصور")};
    article.feedTitle = QStringLiteral("مرصد الساحل");
    article.html = QStringLiteral("<p>دخلت أولى القوارب الشراعية في السابعة صباحا.</p>");
    article.text = QStringLiteral("دخلت أولى القوارب الشراعية في السابعة صباحا.");
    article.tags = {tagNamed(QStringLiteral("البحر"))};
    return article;
}

} // namespace depeche::test
