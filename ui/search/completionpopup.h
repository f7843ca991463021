#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QListWidget;

namespace depeche {

/// Something the search field can write for the user.
struct Completion
{
    QString text;   ///< as shown
    QString detail; ///< what it is, in secondary colour
    QString insert; ///< as written into the field
    QString icon;   ///< its name, may be empty

    bool operator==(const Completion &) const = default;
};

/// The list below the search field. Never has the focus: the field hands on its arrow keys.
class CompletionPopup final : public QFrame
{
    Q_OBJECT
public:
    explicit CompletionPopup(QWidget *field);

    /// Shows @p completions below the field; hides when there are none.
    void offer(const QList<Completion> &completions);
    void step(int rows);
    /// What is chosen with the arrow keys; none at first.
    std::optional<Completion> current() const;
    const QList<Completion> &completions() const { return m_completions; }

Q_SIGNALS:
    void chosen(const depeche::Completion &completion);

private:
    QWidget *m_field;
    QListWidget *m_list;
    QList<Completion> m_completions;
};

} // namespace depeche
