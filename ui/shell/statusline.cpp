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
    QString text = StatusLine::tr("%1 · %n new", nullptr, summary.added).arg(time);
    if (summary.failed > 0)
        text += u" · " + StatusLine::tr("%n feed(s) failed", nullptr, summary.failed);
    return text;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics(font());
    m_text = new ElidedLabel(this);
    m_text->setFont(sized(font(), 12));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_cancel = new QToolButton(this);
    m_cancel->setIcon(themedIcon(QStringLiteral("close")));
    m_cancel->setIconSize(QSize(metrics.px(12), metrics.px(12)));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Stop refreshing"));
    m_cancel->setAccessibleName(tr("Stop refreshing"));
    m_cancel->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(12), 0, metrics.px(4), 0);
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    setFixedHeight(metrics.px(28));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
}

void StatusLine::showProgress(int done, int total, const QString &current)
{
    const QLocale locale;
    setText(tr("%1 of %2 · %3").arg(locale.toString(done), locale.toString(total), current));
    m_cancel->show();
}

void StatusLine::showSummary(const RefreshSummary &summary, Timestamp now)
{
    m_cancel->hide();
    if (summary.feeds == 0) { // nothing was due
        setText({});
        return;
    }
    setText(summaryText(summary, now));
    QStringList errors;
    for (const RefreshError &error : summary.errors)
        errors +=
            QString(error.url + u'\n' + error.message).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    constexpr qsizetype MaxShown = 8;
    m_text->setToolTip(errors.mid(0, MaxShown).join(u"<br><br>"));
}

void StatusLine::showText(const QString &text)
{
    m_cancel->hide();
    setText(text);
}

void StatusLine::showHover(const QString &text)
{
    m_hover = text;
    setText(m_said);
}

void StatusLine::setText(const QString &text)
{
    m_said = text;
    m_text->setText(m_hover.isEmpty() ? m_said : m_hover);
}

} // namespace depeche
