#pragma once

#include <QFrame>
#include <QIcon>
#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace depeche {

/// One thing the palette finds.
struct PaletteEntry
{
    QString text;
    QString detail; ///< keys, or what kind of thing it is
    QIcon icon;
    std::function<void()> run;
};

/// Which of @p entries match @p typed, best first: each word must begin a word of the text, or stand in it. Case and
/// accents do not matter. Nothing typed: all, as they are.
QList<qsizetype> paletteMatches(const QList<PaletteEntry> &entries, const QString &typed, qsizetype limit);

/// Finds commands, feeds, tags and searches by a few letters. A popup that closes when something was chosen; deletes
/// itself. GUI thread.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(QList<PaletteEntry> entries, QWidget *window);

    /// Shows it over the upper part of its window.
    void open();

Q_SIGNALS:
    /// Nothing was meant but a search for @p text.
    void searchRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void runRow(int row);

    QList<PaletteEntry> m_entries;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace depeche
