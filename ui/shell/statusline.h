#pragma once

#include "sync/refresher.h"

#include <QWidget>

class QToolButton;

namespace depeche {

class ElidedLabel;

/// One quiet line that says what the program works on: a refresh with its count, its outcome after that. GUI thread.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showProgress(int done, int total, const QString &current);
    void showSummary(const RefreshSummary &summary, Timestamp now);
    /// Why nothing is fetched, as a mark at the end of the line; empty: it is fetched.
    void setOffline(const QString &reason);
    void showText(const QString &text);
    /// Shows work of the user's before everything else, with its own button to stop it, until it is empty.
    void showWork(const QString &text);
    /// Shows @p text instead until it is empty again.
    void showHover(const QString &text);

Q_SIGNALS:
    /// The refresh is to stop.
    void cancelRequested();
    /// The work of the user's is to stop.
    void workCancelRequested();
    /// The user wants to know which feeds failed.
    void failuresRequested();
    void offlineClicked();

private:
    void setText(const QString &text);
    void showLine();

    QString m_said;
    QString m_work;
    QString m_hover;
    ElidedLabel *m_text;
    QToolButton *m_failures;
    QToolButton *m_offline;
    QToolButton *m_cancel;
    QToolButton *m_stopWork;
};

} // namespace depeche
