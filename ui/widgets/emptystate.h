#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace depeche {

/// What stands where there is nothing to list: one drawing in hairlines, one sentence, one action.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    /// @p drawing: the name of an icon.
    explicit EmptyState(const QString &drawing, QWidget *parent = nullptr);

    /// An empty @p action: no button.
    void setContent(const QString &sentence, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QString m_drawing;
    QLabel *m_picture;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace depeche
