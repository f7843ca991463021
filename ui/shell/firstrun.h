#pragma once

#include "ui/shell/catalogue.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace depeche {

/// What stands in the window while there is no feed: sources to choose from, a file to import, the sample edition. GUI
/// thread.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sourcesChosen(const QList<depeche::CatalogueSource> &sources);
    void addRequested();
    void importRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTreeWidget *makeTree();
    QList<CatalogueSource> chosen() const;
    void updateButton();

    QList<CatalogueSource> m_catalogue;
    QList<QTreeWidgetItem *> m_items; ///< as m_catalogue
    QTreeWidget *m_tree;
    QPushButton *m_subscribe;
};

} // namespace depeche
