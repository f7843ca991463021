#pragma once

#include <QFormLayout>
#include <QLabel>

namespace depeche {

/// Rows of a name and a text that may change: rows without a text are hidden. GUI thread.
class FactForm final : public QFormLayout
{
    Q_OBJECT
public:
    explicit FactForm(QWidget *parent);

    /// Adds a row. The label's text is set with say().
    QLabel *addFact(const QString &name);
    void say(QLabel *fact, const QString &text);
    /// A quiet line below the field before it.
    QLabel *addHint(const QString &text);
};

} // namespace depeche
