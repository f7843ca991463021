#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace depeche {

/// Says under the toolbar what the user should know and need not answer: the profile is read-only, a file was damaged.
/// Stays until it is closed. GUI thread.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Adds @p text to what is said; the same text is said once. Empty texts are ignored.
    void say(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dismiss();

    QStringList m_texts;
    QLabel *m_label;
};

} // namespace depeche
