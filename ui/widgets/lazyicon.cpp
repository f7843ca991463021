#include "ui/widgets/lazyicon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace depeche {

namespace {

class PngIconEngine final : public QIconEngine
{
public:
    explicit PngIconEngine(const QByteArray &png)
        : m_png(png)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        decoded().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return decoded().pixmap(size, 1, mode, state);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return decoded().pixmap(size / scale, scale, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return m_png.isEmpty() && m_icon.isNull(); }
    QIconEngine *clone() const override { return new PngIconEngine(*this); }

private:
    const QIcon &decoded()
    {
        if (!m_png.isEmpty()) {
            QPixmap pixmap;
            pixmap.loadFromData(std::exchange(m_png, {}), "PNG");
            m_icon = QIcon(pixmap);
        }
        return m_icon;
    }

    QByteArray m_png; ///< until it was decoded
    QIcon m_icon;
};

} // namespace

QIcon lazyIcon(const QByteArray &png)
{
    return png.isEmpty() ? QIcon() : QIcon(new PngIconEngine(png));
}

} // namespace depeche
