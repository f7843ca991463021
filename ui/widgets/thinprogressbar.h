#pragma once

#include <QTimer>
#include <QWidget>

namespace depeche {

/// A bar of 2 px that shows that something takes longer than 200 ms. Takes its room always, so nothing moves.
class ThinProgressBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ThinProgressBar(QWidget *parent = nullptr);

    /// Work of unknown length has begun.
    void begin();
    /// @p done of @p total steps are done; total 0: unknown.
    void setProgress(int done, int total);
    void end();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    QTimer m_step;
    qreal m_position = 0; ///< of the moving piece, 0 to 1
    int m_done = 0;
    int m_total = 0;
};

} // namespace depeche
