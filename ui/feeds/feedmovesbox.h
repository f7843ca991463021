#pragma once

#include "domain/feed.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace depeche {

/// The addresses a feed moves through: one its publisher announced, and the one it had before. Hidden when there is
/// neither. GUI thread.
class FeedMovesBox final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedMovesBox(QWidget *parent = nullptr);

    void setMoves(const std::optional<PendingMove> &pending, const QList<FormerAddress> &former);

Q_SIGNALS:
    void takeOverRequested(const QUrl &url);
    void refuseRequested(const QUrl &url);
    void goBackRequested();

private:
    QLabel *m_pending;
    QPushButton *m_takeOver;
    QPushButton *m_refuse;
    QLabel *m_former;
    QPushButton *m_goBack;
    QUrl m_announced;
};

} // namespace depeche
