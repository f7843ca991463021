#pragma once

#include "domain/tag.h"
#include "store/library.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QVBoxLayout;

namespace depeche {

/// Gives articles a tag of the user's, with completion of all names, and takes those away that the user gave them. It only
/// says what is wanted: the shell does it. Open with open(); deletes itself when closed. GUI thread.
class TagArticlesDialog final : public QDialog
{
    Q_OBJECT
public:
    TagArticlesDialog(Library &library, const QList<ArticleId> &articles, QWidget *parent = nullptr);

Q_SIGNALS:
    void addRequested(const QString &name);
    void removeRequested(const QString &name);

private:
    QLabel *makeNote(const QString &text);
    void layOut(int articles);
    void complete(const QString &prefix);
    void readGiven(const QList<ArticleId> &articles);
    void showGiven(const QList<TagCount> &tags);

    Library &m_library;
    QLineEdit *m_name;
    QStringListModel *m_completions;
    QLabel *m_givenTitle;
    QVBoxLayout *m_given;
    QPushButton *m_accept;
    Reading m_completing;
};

} // namespace depeche
