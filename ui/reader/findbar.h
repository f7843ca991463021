#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace depeche {

/// The bar that finds words in the article that is shown. Hidden until open(). Main thread.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with what was sought last selected, ready to be typed over.
    void open();
    void close();
    QString text() const;
    /// "3/17"; that nothing was found when @p count is 0. @p number counts from 1.
    void setHit(int number, int count);

    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    /// Also when the bar opens (its text) and closes (empty).
    void sought(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);

    QLineEdit *m_field;
    QLabel *m_count;
};

} // namespace depeche
