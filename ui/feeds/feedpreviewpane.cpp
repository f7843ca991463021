#include "ui/feeds/feedpreviewpane.h"

#include "core/text.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/thinprogressbar.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr qsizetype ShownDescription = 260;

QString nameOf(const FeedCandidate &candidate)
{
    return candidate.title.isEmpty() ? candidate.url.host() : singleLine(candidate.title, 200);
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    if (tag.isEmpty() || locale.language() == QLocale::C)
        return {};
    return locale.nativeLanguageName();
}

QString textOf(const FeedPreview &preview)
{
    if (preview.medium == FeedPreview::Medium::Audio)
        return FeedPreviewPane::tr("podcast");
    if (preview.medium == FeedPreview::Medium::Video)
        return FeedPreviewPane::tr("videos");
    switch (preview.text) {
    case FeedPreview::Text::FullText: return FeedPreviewPane::tr("full text");
    case FeedPreview::Text::Partly: return FeedPreviewPane::tr("partly full text");
    case FeedPreview::Text::Summary: return FeedPreviewPane::tr("summaries");
    case FeedPreview::Text::None: break;
    }
    return FeedPreviewPane::tr("headlines only");
}

QString factsOf(const FeedPreview &preview)
{
    if (preview.articles == 0)
        return FeedPreviewPane::tr("No articles at the moment. They come when the site writes some.");
    QStringList facts{FeedPreviewPane::tr("%n article(s) now", nullptr, preview.articles)};
    if (const QString rhythm = rhythmText(preview); !rhythm.isEmpty())
        facts += rhythm;
    facts += textOf(preview);
    return facts.join(QStringLiteral(" · "));
}

/// The time of today, else the day.
QString dateText(Timestamp time, Timestamp now)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(toUnixSeconds(time));
    const QDate today = QDateTime::fromSecsSinceEpoch(toUnixSeconds(now)).date();
    return when.date() == today ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                : QLocale().toString(when.date(), QLocale::ShortFormat);
}

} // namespace

FeedPreviewPane::FeedPreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_site(new ElidedLabel(this))
    , m_description(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new ThinProgressBar(this))
    , m_newest(new QLabel(tr("Newest"), this))
    , m_headlines(new QWidget(this))
    , m_rows(new QGridLayout(m_headlines))
{
    const Metrics metrics(font());
    m_title->setFont(semibold(font(), 18));
    m_site->setFont(sized(font(), 12));
    m_facts->setFont(sized(font(), 12));
    QFont section = semibold(font(), 11);
    section.setCapitalization(QFont::AllUppercase);
    section.setLetterSpacing(QFont::AbsoluteSpacing, metrics.exact(0.6));
    m_newest->setFont(section);
    for (QLabel *label : {m_title, m_description, m_facts, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        // Arabic and Hebrew begin where everything else in the window does, as the headlines below.
        label->setAlignment(Qt::AlignAbsolute | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(metrics.px(16));
    m_rows->setVerticalSpacing(metrics.px(8));
    m_rows->setColumnStretch(0, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(8));
    layout->addWidget(m_title);
    layout->addWidget(m_site);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_description);
    layout->addWidget(m_facts);
    layout->addSpacing(metrics.px(8));
    layout->addWidget(m_newest);
    layout->addWidget(m_headlines);
    layout->addStretch();
    setAccessibleName(tr("Preview"));
    recolour();
    clear();
}

void FeedPreviewPane::clear()
{
    m_title->clear();
    m_site->setText({});
    m_progress->end();
    for (QLabel *label : {m_description, m_facts, m_message})
        label->clear();
    for (QLabel *label : {m_title, m_description, m_facts, m_message, m_newest})
        label->hide();
    m_headlines->hide();
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
}

void FeedPreviewPane::showWaiting(const FeedCandidate &candidate)
{
    clear();
    m_title->setText(nameOf(candidate));
    m_title->show();
    m_site->setText(candidate.url.host());
    m_progress->begin();
}

void FeedPreviewPane::showPreview(const FeedCandidate &candidate, const FeedPreview &preview, Timestamp now)
{
    clear();
    m_title->setText(preview.title.isEmpty() ? nameOf(candidate) : preview.title);
    m_title->show();
    QStringList site{preview.siteUrl.isEmpty() ? candidate.url.host() : preview.siteUrl.host()};
    if (const QString language = languageName(preview.language); !language.isEmpty())
        site += language;
    m_site->setText(site.join(QStringLiteral(" · ")));
    m_description->setText(singleLine(preview.description, ShownDescription));
    m_description->setVisible(!preview.description.isEmpty() && preview.description != preview.title);
    m_facts->setText(factsOf(preview));
    m_facts->show();
    m_message->setText(preview.note);
    m_message->setVisible(!preview.note.isEmpty());
    showHeadlines(preview, now);
}

void FeedPreviewPane::showHeadlines(const FeedPreview &preview, Timestamp now)
{
    const Colors colors = colorsOf(palette());
    for (const FeedPreview::Headline &headline : preview.newest) {
        const int row = m_rows->rowCount();
        auto *title = new ElidedLabel(m_headlines);
        title->setText(headline.title);
        m_rows->addWidget(title, row, 0);
        if (!headline.published)
            continue;
        auto *date = new QLabel(dateText(*headline.published, now), m_headlines);
        date->setFont(sized(font(), 12));
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, colors.secondary);
        date->setPalette(quiet);
        m_rows->addWidget(date, row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_newest->setVisible(!preview.newest.isEmpty());
    m_headlines->setVisible(!preview.newest.isEmpty());
}

void FeedPreviewPane::showProblem(const FeedCandidate &candidate, const QString &message)
{
    clear();
    m_title->setText(nameOf(candidate));
    m_title->show();
    m_site->setText(candidate.url.host());
    m_message->setText(message);
    m_message->show();
}

void FeedPreviewPane::showKnown(const FeedCandidate &candidate)
{
    showProblem(candidate,
                candidate.known && !candidate.known->folder.isEmpty()
                    ? tr("You are subscribed to this feed already. It is in %1.").arg(candidate.known->folder)
                    : tr("You are subscribed to this feed already."));
}

void FeedPreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void FeedPreviewPane::recolour()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colorsOf(palette()).secondary);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_site, m_facts, m_newest})
        widget->setPalette(quiet);
}

} // namespace depeche
