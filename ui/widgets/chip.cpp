#include "ui/widgets/chip.h"

#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace depeche {

namespace {

constexpr qreal Height = 22;
constexpr qreal Side = 9;
constexpr qreal Gap = 5;
constexpr qreal Mark = 9; ///< the check and the cross
constexpr qreal LongestName = 200;
constexpr qreal TextPixels = 12;

void paintCheck(QPainter &painter, const QRectF &box)
{
    painter.drawPolyline(QPolygonF{{box.left(), box.center().y() + box.height() * 0.05},
                                   {box.left() + box.width() * 0.35, box.bottom() - box.height() * 0.15},
                                   {box.right(), box.top() + box.height() * 0.15}});
}

void paintCross(QPainter &painter, const QRectF &box)
{
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

} // namespace

Chip::Chip(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    describe();
}

void Chip::setState(State state)
{
    m_state = state;
    describe();
    updateGeometry();
    update();
}

void Chip::setCount(std::optional<int> count)
{
    m_count = count;
    describe();
    updateGeometry();
    update();
}

void Chip::setClosing(Closing closing)
{
    m_closing = closing;
    updateGeometry();
    update();
}

void Chip::describe()
{
    QString said = text();
    if (m_state == State::Followed)
        said = tr("%1, followed").arg(text());
    else if (m_state == State::Inferred)
        said = tr("%1, found by Dépêche").arg(text());
    else if (m_state == State::Negated)
        said = tr("not %1").arg(text());
    if (m_count)
        said = tr("%1, %Ln article(s)", nullptr, *m_count).arg(said);
    setAccessibleName(said);
}

QString Chip::countText() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

int Chip::nameWidth() const
{
    const QFontMetricsF metrics(sized(font(), TextPixels));
    return int(std::ceil(std::min(metrics.horizontalAdvance(text()), Metrics(font()).exact(LongestName))));
}

QSize Chip::sizeHint() const
{
    const Metrics m(font());
    qreal width = 2 * m.exact(Side) + nameWidth();
    if (m_state == State::Followed)
        width += m.exact(Mark + Gap);
    if (m_count)
        width += m.exact(Gap) + QFontMetricsF(sized(font(), TextPixels)).horizontalAdvance(countText());
    if (m_closing == Closing::ByUser)
        width += m.exact(Mark + Gap);
    return {int(std::ceil(width)), m.px(Height)};
}

QSize Chip::minimumSizeHint() const
{
    return {Metrics(font()).px(3 * Height), sizeHint().height()};
}

QRect Chip::closeRect() const
{
    if (m_closing == Closing::Never)
        return {};
    const int extent = Metrics(font()).px(Mark + Gap + Side);
    return style()->visualRect(layoutDirection(), rect(), QRect(width() - extent, 0, extent, height()));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Metrics m(font());
    const Colors colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool followed = m_state == State::Followed;
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    QColor fill = followed ? colors.tint : QColor(Qt::transparent);
    if (isDown())
        fill = colors.selection;
    else if (underMouse())
        fill = followed ? colors.selection : colors.hover;
    QPen border(focused ? colors.accent : followed ? colors.accent : colors.hairline, focused ? 2 : 1);
    if (m_state == State::Inferred) {
        border.setColor(focused ? colors.accent : colors.outline);
        border.setStyle(Qt::DotLine);
    }
    const qreal inset = border.widthF() / 2;
    const QRectF shape = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    // Laid out left to right, then mirrored as a whole.
    qreal x = m.exact(Side);
    const auto place = [&](qreal width) {
        const QRectF box(x, 0, width, height());
        x += width + m.exact(Gap);
        return layoutDirection() == Qt::RightToLeft ? QRectF(this->width() - box.right(), 0, width, height())
                                                    : box;
    };
    const auto markIn = [&](const QRectF &box, qreal size) {
        QRectF mark(0, 0, m.exact(size), m.exact(size));
        mark.moveCenter(box.center());
        return mark;
    };
    if (followed) {
        painter.setPen(QPen(colors.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintCheck(painter, markIn(place(m.exact(Mark)), Mark - 1));
    }
    QFont nameFont = sized(font(), TextPixels);
    nameFont.setStrikeOut(m_state == State::Negated);
    painter.setFont(nameFont);
    painter.setPen(colors.text);
    const QFontMetricsF metrics(nameFont);
    qreal room = width() - x - m.exact(Side);
    if (m_count)
        room -= m.exact(Gap) + metrics.horizontalAdvance(countText());
    if (m_closing == Closing::ByUser)
        room -= m.exact(Mark + Gap);
    const qreal nameRoom = std::max<qreal>(0, std::min<qreal>(nameWidth(), room + 1));
    painter.drawText(place(nameRoom), Qt::AlignCenter, metrics.elidedText(text(), Qt::ElideRight, nameRoom));
    nameFont.setStrikeOut(false);
    painter.setFont(nameFont);
    if (m_count) {
        painter.setPen(colors.secondary);
        painter.drawText(place(metrics.horizontalAdvance(countText())), Qt::AlignCenter | Qt::TextDontClip,
                         countText());
    }
    if (m_closing == Closing::ByUser) {
        const bool over = closeRect().contains(mapFromGlobal(QCursor::pos()));
        painter.setPen(QPen(over ? colors.text : colors.secondary, 1.4, Qt::SolidLine, Qt::RoundCap));
        paintCross(painter, markIn(place(m.exact(Mark)), Mark - 2));
    }
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove && m_closing == Closing::ByUser)
        update();
    return QAbstractButton::event(event);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && closeRect().contains(event->position().toPoint()))
        return event->accept();
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && !isDown() && closeRect().contains(at)) {
        Q_EMIT closeRequested();
        return;
    }
    if (isDown() && (event->modifiers() & Qt::AltModifier) && rect().contains(at)) {
        setDown(false);
        Q_EMIT excludeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (enter || event->key() == Qt::Key_Space)) {
        Q_EMIT excludeRequested();
        return;
    }
    if (enter) {
        click();
        return;
    }
    if (m_closing == Closing::ByUser &&
        (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT closeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace depeche
