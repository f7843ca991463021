#include "ui/style/icons.h"

#include "ui/style/palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace depeche {

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, const QColor &fixedColor)
        : m_name(name)
        , m_fixedColor(fixedColor)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

    /// @p size in device pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        if (m_svg.isEmpty() || size.isEmpty())
            return {};
        const QColor ink = color(mode, state);
        const QString key = QStringLiteral("depeche-icon/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ink.name(QColor::HexArgb));
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = draw(size, ink);
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QString key() const override { return QStringLiteral("depeche"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }
    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    ThemedIconEngine(const ThemedIconEngine &) = default;

    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Colors colors = colorsOf(palette);
        if (mode == QIcon::Disabled) {
            QColor pale = colors.secondary;
            pale.setAlphaF(0.45f);
            return pale;
        }
        if (m_fixedColor.isValid())
            return m_fixedColor;
        if (state == QIcon::On)
            return colors.accent;
        return mode == QIcon::Normal ? colors.secondary : colors.text;
    }

    /// The shape of the drawing, filled with @p ink: whatever colour the file uses, only its opacity counts.
    QPixmap draw(const QSize &size, const QColor &ink) const
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QSvgRenderer renderer(m_svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawn.rect(), ink);
        return drawn;
    }

    QString m_name;
    QColor m_fixedColor;
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, QColor()));
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

} // namespace depeche
