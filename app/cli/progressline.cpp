#include "cli/progressline.h"

#include "cli/session.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr auto Look = std::chrono::seconds(1);
constexpr qint64 SameAgainMilliseconds = 10000;

} // namespace

ProgressLine::ProgressLine(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(Look);
    connect(&m_timer, &QTimer::timeout, this, &ProgressLine::tell);
}

void ProgressLine::say(const QString &what)
{
    m_what = what;
    if (!m_timer.isActive())
        m_timer.start();
}

void ProgressLine::end()
{
    m_timer.stop();
}

void ProgressLine::tell()
{
    if (m_what != m_told) {
        m_told = m_what;
        m_since.start();
        printError(m_what);
    } else if (m_since.elapsed() >= SameAgainMilliseconds) {
        m_since.start();
        printError(QString(m_what + u" …"));
    }
}

} // namespace depeche
