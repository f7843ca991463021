#pragma once

#include "domain/feed.h"

#include <QWidget>

class QComboBox;

namespace depeche {

/// How long the articles of one feed are kept, if that is different. A page of FeedProperties. GUI thread.
class FeedKeepingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedKeepingPage(QWidget *parent = nullptr);

    void fill(const FeedKeeping &keeping);
    FeedKeeping keeping() const;

Q_SIGNALS:
    void edited();

private:
    QComboBox *m_days;
    QComboBox *m_articles;
};

} // namespace depeche
