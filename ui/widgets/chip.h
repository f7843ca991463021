#pragma once

#include <QAbstractButton>
#include <optional>

namespace depeche {

/// A tag or condition as a small button with round ends. Space or Enter clicks it, Alt with either (or Alt-click)
/// excludes, Delete or the cross closes it. Says its state in words to screen readers.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class State {
        Plain,
        Followed, ///< tinted, with a check
        Inferred, ///< dotted border: found by us, not said by the publisher
        Negated,  ///< struck through: what must not be
    };
    enum class Closing { Never, ByUser };

    explicit Chip(const QString &name, QWidget *parent = nullptr);

    void setState(State state);
    State state() const { return m_state; }
    /// Shown behind the name.
    void setCount(std::optional<int> count);
    void setClosing(Closing closing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeRequested();
    void excludeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString countText() const;
    int nameWidth() const;
    QRect closeRect() const;
    void describe();

    State m_state = State::Plain;
    Closing m_closing = Closing::Never;
    std::optional<int> m_count;
};

} // namespace depeche
