#include "ui/feeds/feedfetchingpage.h"

#include "sync/fetchwords.h"
#include "ui/feeds/factform.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace depeche {

namespace {

enum Column { TimeColumn, AnswerColumn, SizeColumn, DurationColumn, NewColumn, UpdatedColumn, Columns };

QString asked(std::optional<Timestamp> time, Timestamp now)
{
    return time ? FeedFetchingPage::tr("%1 (%2)", "a time and how long ago it is")
                      .arg(timeText(*time), relativeText(*time, now))
                : QString();
}

QString answerOf(const FetchLogEntry &entry)
{
    return entry.message.isEmpty() || entry.status >= 400 ? statusText(entry.status) : entry.message;
}

QString resultOf(const FetchLogEntry &entry)
{
    if (!entry.message.isEmpty())
        return entry.message;
    if (entry.added > 0)
        return FeedFetchingPage::tr("%n new article(s)", nullptr, entry.added);
    return FeedFetchingPage::tr("Nothing new");
}

QString takenText(std::chrono::milliseconds took)
{
    if (took.count() < 1000)
        return FeedFetchingPage::tr("%1 ms").arg(QLocale().toString(qint64(took.count())));
    return FeedFetchingPage::tr("%1 s").arg(QLocale().toString(double(took.count()) / 1000, 'f', 1));
}

QString countText(int count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

} // namespace

FeedFetchingPage::FeedFetchingPage(QWidget *parent)
    : QWidget(parent)
    , m_fetch(new QPushButton(tr("Fetch &now"), this))
    , m_result(new QLabel(this))
    , m_historyTitle(new QLabel(tr("The last fetches"), this))
    , m_history(new QTableWidget(0, Columns, this))
{
    const Metrics metrics(font());
    auto *facts = new QWidget(this);
    m_form = new FactForm(facts);
    m_asked = m_form->addFact(tr("Last asked"));
    m_answer = m_form->addFact(tr("The server"));
    m_error = m_form->addFact(tr("What failed"));
    m_failing = m_form->addFact(tr("Failing since"));
    m_success = m_form->addFact(tr("Last success"));
    m_note = m_form->addFact(tr("Note"));
    m_next = m_form->addFact(tr("Asked next"));
    m_why = m_form->addFact(tr("Reason"));
    m_fetch->setAutoDefault(false);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    auto *now = new QHBoxLayout;
    now->setSpacing(metrics.px(12));
    now->addWidget(m_fetch, 0, Qt::AlignTop);
    now->addWidget(m_result, 1);

    m_historyTitle->setFont(semibold(font(), 13));
    m_history->setAccessibleName(tr("The last fetches"));
    m_history->setHorizontalHeaderLabels(
        {tr("Time"), tr("Answer"), tr("Size"), tr("Duration"), tr("New"), tr("Updated")});
    m_history->verticalHeader()->hide();
    m_history->verticalHeader()->setDefaultSectionSize(metrics.px(26));
    m_history->setShowGrid(false);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_history->setSelectionMode(QAbstractItemView::SingleSelection);
    m_history->setTabKeyNavigation(false);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_history->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AnswerColumn, QHeaderView::Stretch);
    for (int column = SizeColumn; column < Columns; ++column)
        m_history->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_history->setMinimumHeight(metrics.px(120));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics.px(16), 0, 0);
    layout->setSpacing(metrics.px(12));
    layout->addWidget(facts);
    layout->addLayout(now);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history, 1);
    connect(m_fetch, &QPushButton::clicked, this, &FeedFetchingPage::fetchRequested);
}

void FeedFetchingPage::setFacts(const FeedFacts &facts, Timestamp now)
{
    const Feed &feed = facts.feed;
    const FetchState &fetch = feed.fetch;
    // A change of the options forgets the last attempt, so that the feed is due; the history still knows.
    std::optional<Timestamp> last = fetch.lastAttempt ? fetch.lastAttempt : fetch.lastFetch;
    if (!last && !facts.history.isEmpty())
        last = facts.history.first().time;
    m_form->say(m_asked, last ? asked(last, now) : tr("never"));
    m_form->say(m_answer, answerText(fetch));
    m_form->say(m_error, fetch.error);
    m_form->say(m_failing,
                fetch.failingSince
                    ? tr("%1 · %n attempt(s)", nullptr, fetch.failures).arg(asked(fetch.failingSince, now))
                    : QString());
    const bool failed = !fetch.error.isEmpty();
    m_form->say(m_success,
                failed ? (fetch.lastFetch ? asked(fetch.lastFetch, now) : tr("never")) : QString());
    m_form->say(m_note, fetch.note);
    m_form->say(m_next, nextFetchWithDistance(feed, now));
    m_form->say(m_why, nextFetchReason(feed));
    showHistory(facts.history);
}

void FeedFetchingPage::showHistory(const QList<FetchLogEntry> &history)
{
    if (history != m_shown && m_wasFetched && !history.isEmpty())
        m_result->setText(resultOf(history.first()));
    m_shown = history;
    m_historyTitle->setVisible(!history.isEmpty());
    m_history->setVisible(!history.isEmpty());
    m_history->setRowCount(int(history.size()));
    const QLocale locale;
    for (int row = 0; row < history.size(); ++row) {
        const FetchLogEntry &entry = history.at(row);
        const QStringList texts{timeText(entry.time),
                                answerOf(entry),
                                entry.bytes > 0 ? locale.formattedDataSize(entry.bytes, 1) : QString(),
                                takenText(entry.took),
                                countText(entry.added),
                                countText(entry.updated)};
        for (int column = 0; column < Columns; ++column) {
            auto *cell = new QTableWidgetItem(texts.at(column));
            if (column >= SizeColumn)
                cell->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            if (column == AnswerColumn && !entry.message.isEmpty())
                cell->setToolTip(entry.message.toHtmlEscaped());
            m_history->setItem(row, column, cell);
        }
    }
}

void FeedFetchingPage::setState(State state)
{
    m_fetch->setEnabled(state == State::Idle);
    if (state == State::Fetching) {
        m_wasFetched = true;
        m_result->setText(tr("Fetching …"));
    } else if (m_result->text() == tr("Fetching …")) {
        m_result->setText(m_shown.isEmpty() ? QString() : resultOf(m_shown.first()));
    }
}

} // namespace depeche
