#pragma once

#include "ui/feeds/feedfacts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace depeche {

class FactForm;

/// When a feed was asked, what the server answered, when it is asked next and why, and its last fetches. A page of
/// FeedProperties. GUI thread.
class FeedFetchingPage final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Idle, Fetching };

    explicit FeedFetchingPage(QWidget *parent = nullptr);

    void setFacts(const FeedFacts &facts, Timestamp now);
    /// While it is being fetched the button waits; then the result stands beside it.
    void setState(State state);

Q_SIGNALS:
    void fetchRequested();

private:
    void showHistory(const QList<FetchLogEntry> &history);

    FactForm *m_form;
    QLabel *m_asked;
    QLabel *m_answer;
    QLabel *m_success;
    QLabel *m_failing;
    QLabel *m_error;
    QLabel *m_note;
    QLabel *m_next;
    QLabel *m_why;
    QPushButton *m_fetch;
    QLabel *m_result;
    QLabel *m_historyTitle;
    QTableWidget *m_history;
    QList<FetchLogEntry> m_shown;
    bool m_wasFetched = false; ///< by the button: the newest line is its result
};

} // namespace depeche
