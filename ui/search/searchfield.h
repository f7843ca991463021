#pragma once

#include "domain/articlequery.h"
#include "store/library.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace depeche {

class Chip;
class ChipRow;
class CompletionPopup;
struct Completion;
class SearchCompleter;

/// The one field for everything that can be searched. Conditions such as tag:otan become chips when a blank or Enter
/// follows; Backspace at the beginning takes the last chip back, a click on a chip edits it. Escape closes the
/// completion, then clears, then leaves. While typing, the last word counts as the beginning of one.
class SearchField final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchField(Library &library, QWidget *parent = nullptr);

    void setFeedTitles(const QHash<FeedId, QString> &titles);
    void setPlaceholder(const QString &text);

    /// Shows @p query; says nothing.
    void setQuery(const ArticleQuery &query);
    ArticleQuery query() const;
    bool isEmpty() const;
    /// The conditions that are chips, in the query language.
    const QStringList &conditions() const { return m_conditions; }

    /// Adds a condition of the query language as a chip, unless it is there, and searches at once.
    void addCondition(const QString &condition);
    /// Takes @p condition back if it is there, else adds it.
    void toggleCondition(const QString &condition)
    {
        if (m_conditions.removeAll(condition) == 0)
            return addCondition(condition);
        rebuildChips();
        search();
    }
    void clear();
    void focusText();

Q_SIGNALS:
    void queryChanged(const depeche::ArticleQuery &query);
    /// Nothing more to do here: the list should have the focus.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool handleKey(QKeyEvent *event);
    void textEdited();
    void finish();
    /// For a condition that is only begun ("tag:ru"): the first of what is offered.
    std::optional<Completion> meantCompletion() const;
    void accept(const Completion &completion);
    void editCondition(qsizetype at);
    void removeCondition(qsizetype at);
    void rebuildChips();
    void fitChips();
    void showNotes(const QStringList &notes);
    void search();
    void updateIcons();

    Library &m_library;
    SearchCompleter *m_completer;
    QLabel *m_icon;
    ChipRow *m_chips;
    QLineEdit *m_edit;
    QToolButton *m_clear;
    QLabel *m_notes;
    QWidget *m_frame;
    CompletionPopup *m_popup;
    QTimer m_typing;
    QStringList m_conditions;
    QHash<FeedId, QString> m_feedTitles;
};

} // namespace depeche
