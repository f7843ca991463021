#include "ui/widgets/thinprogressbar.h"

#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QPainter>

namespace depeche {

namespace {

constexpr int PatienceMilliseconds = 200;
constexpr int StepMilliseconds = 33;
constexpr qreal PieceShare = 0.28; ///< of the width
constexpr qreal StepShare = 0.03;

} // namespace

ThinProgressBar::ThinProgressBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(PatienceMilliseconds);
    m_step.setInterval(StepMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_position = 0;
        m_step.start();
        update();
    });
    connect(&m_step, &QTimer::timeout, this, [this] {
        m_position = m_position > 1 ? -PieceShare : m_position + StepShare;
        update();
    });
}

void ThinProgressBar::begin()
{
    m_total = 0;
    if (!m_delay.isActive() && !m_step.isActive())
        m_delay.start();
}

void ThinProgressBar::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    if (!m_delay.isActive() && !m_step.isActive())
        m_delay.start();
    update();
}

void ThinProgressBar::end()
{
    m_delay.stop();
    m_step.stop();
    m_total = 0;
    update();
}

QSize ThinProgressBar::sizeHint() const
{
    return {80, Metrics(font()).px(2)};
}

void ThinProgressBar::paintEvent(QPaintEvent *)
{
    if (!m_step.isActive())
        return;
    const bool known = m_total > 0;
    const QRectF piece = known ? QRectF(0, 0, width() * std::min(1.0, double(m_done) / m_total), height())
                               : QRectF(width() * m_position, 0, width() * PieceShare, height());
    QPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.fillRect(piece, colorsOf(palette()).accent);
}

} // namespace depeche
