#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace depeche {

/// Tells at the bottom of the window what was done and offers to take it back, for 8 seconds; longer while the pointer
/// or the focus is on it. Escape closes it.
class UndoBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// @p text: "Marked 12 articles read". Replaces what was offered before.
    void offer(const QString &text);
    /// Tells only: there is nothing to take back.
    void say(const QString &text);
    void dismiss();

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell(const QString &text);
    void recolour();

    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_time;
};

} // namespace depeche
