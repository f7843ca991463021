#pragma once

#include "domain/tag.h"
#include "store/library.h"

#include <QDialog>

class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStringListModel;

namespace depeche {

/// Follows a tag, with all the names it goes by: OTAN, NATO and НАТО are one tag. For a tag that is followed
/// already it adds names. Open with open(); deletes itself when closed. GUI thread.
class FollowTagDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p name: empty, or the tag to begin with.
    FollowTagDialog(Library &library, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void followed(depeche::TagId tag, const QString &name);

private:
    void readNames(const QString &name);
    void complete(const QString &prefix);
    void save();
    void showError(const QString &text);

    Library &m_library;
    QLineEdit *m_name;
    QPlainTextEdit *m_aliases;
    QStringListModel *m_completions;
    QLabel *m_message;
    QPushButton *m_accept;
};

} // namespace depeche
