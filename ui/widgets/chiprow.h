#pragma once

#include "ui/widgets/chip.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace depeche {

/// Chips on one line. What does not fit is behind a "+3" button at the end. Tab reaches the row once, the arrow keys
/// go along it.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// Takes ownership of @p chips and deletes those it had.
    void setChips(const QList<Chip *> &chips);
    const QList<Chip *> &chips() const { return m_chips; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void arrange();
    void showRest();

    QList<Chip *> m_chips;
    QToolButton *m_more;
};

} // namespace depeche
