#include "ui/shell/statusline.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/elidedlabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace depeche {

namespace {

QString summaryText(const RefreshSummary &summary, Timestamp now)
{
    if (summary.cancelled)
        return StatusLine::tr("Stopped");
    const QString time =
        QLocale().toString(QDateTime::fromSecsSinceEpoch(toUnixSeconds(now)).time(), QLocale::ShortFormat);
    QString text = summary.fetched + summary.unchanged == 0
                       ? time
                       : StatusLine::tr("%1 · %n new", nullptr, summary.added).arg(time);
    if (summary.skipped > 0)
        text += u" · " +
                StatusLine::tr("%n not asked", "feeds whose servers want to be left alone", summary.skipped);
    return text;
}

QString failuresText(const RefreshSummary &summary)
{
    const QLocale locale;
    return summary.feeds == 1 ? StatusLine::tr("1 failed", "a feed")
                              : StatusLine::tr("%1 of %2 failed", "feeds")
                                    .arg(locale.toString(summary.failed), locale.toString(summary.feeds));
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics(font());
    m_text = new ElidedLabel(this);
    m_text->setFont(sized(font(), 12));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    const auto addButton = [&](const QString &icon) {
        auto *button = new QToolButton(this);
        button->setIcon(themedIcon(icon));
        button->setIconSize(QSize(metrics.px(12), metrics.px(12)));
        button->setFont(sized(font(), 12));
        button->setAutoRaise(true);
        button->hide();
        return button;
    };
    m_failures = addButton(QStringLiteral("warning"));
    m_failures->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_failures->setToolTip(tr("Show the feeds that failed"));
    m_offline = addButton(QStringLiteral("offline"));
    m_offline->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offline->setText(tr("Offline"));
    m_cancel = addButton(QStringLiteral("close"));
    m_cancel->setToolTip(tr("Stop refreshing"));
    m_cancel->setAccessibleName(tr("Stop refreshing"));
    m_stopWork = addButton(QStringLiteral("stop"));
    m_stopWork->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stopWork->setText(tr("Stop", "what was begun"));
    m_stopWork->setToolTip(tr("Stop: what is done stays done and can be undone"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(12), 0, metrics.px(4), 0);
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_stopWork);
    layout->addWidget(m_failures);
    layout->addWidget(m_offline);
    layout->addWidget(m_cancel);
    setFixedHeight(metrics.px(28));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_stopWork, &QToolButton::clicked, this, &StatusLine::workCancelRequested);
    connect(m_failures, &QToolButton::clicked, this, &StatusLine::failuresRequested);
    connect(m_offline, &QToolButton::clicked, this, &StatusLine::offlineClicked);
}

void StatusLine::showProgress(int done, int total, const QString &current)
{
    const QLocale locale;
    m_failures->hide();
    setText(tr("%1 of %2 · %3").arg(locale.toString(done), locale.toString(total), current));
    m_cancel->show();
}

void StatusLine::showSummary(const RefreshSummary &summary, Timestamp now)
{
    m_cancel->hide();
    m_failures->setVisible(summary.failed > 0);
    m_failures->setText(failuresText(summary));
    if (summary.feeds == 0) // nothing was due
        setText({});
    else if (summary.offline && !summary.errors.isEmpty())
        setText(summary.errors.last().message);
    else
        setText(summaryText(summary, now));
}

void StatusLine::setOffline(const QString &reason)
{
    m_offline->setVisible(!reason.isEmpty());
    m_offline->setToolTip(reason);
    m_offline->setAccessibleDescription(reason);
}

void StatusLine::showText(const QString &text)
{
    m_cancel->hide();
    setText(text);
}

void StatusLine::showWork(const QString &text)
{
    m_work = text;
    m_stopWork->setVisible(!text.isEmpty());
    showLine();
}

void StatusLine::showHover(const QString &text)
{
    m_hover = text;
    showLine();
}

void StatusLine::setText(const QString &text)
{
    m_said = text;
    showLine();
}

void StatusLine::showLine()
{
    const QString &quiet = m_hover.isEmpty() ? m_said : m_hover;
    m_text->setText(m_work.isEmpty() ? quiet : m_work);
    m_text->setToolTip(m_text->text().toHtmlEscaped());
}

} // namespace depeche
