#include "ui/settings/settingsdialog.h"

#include "ui/settings/keepingpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/settingspages.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace depeche {

SettingsDialog::SettingsDialog(SettingsStore &settings, Secrets &secrets, Library &library, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    m_titles = new QListWidget(this);
    m_titles->setAccessibleName(tr("Pages"));
    m_titles->setFrameShape(QFrame::NoFrame);
    m_titles->setFixedWidth(metrics.px(160));
    m_titles->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    m_titles->viewport()->setBackgroundRole(QPalette::Window);
    m_pages = new QStackedWidget(this);
    addPage(QStringLiteral("layout-columns"), tr("Appearance"), appearancePage(settings, m_pages));
    addPage(QStringLiteral("serif"), tr("Reading"), readingPage(settings, m_pages));
    addPage(QStringLiteral("refresh"), tr("Refreshing"), refreshPage(settings, m_pages));
    addPage(QStringLiteral("later"), tr("Keeping"), new KeepingPage(settings, library, m_pages));
    addPage(QStringLiteral("globe"), tr("Network"),
            new NetworkPage(settings, secrets, library.paths(), m_pages));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->setContentsMargins(metrics.px(8), metrics.px(12), 0, 0);
    columns->addWidget(m_titles);
    columns->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics.px(12));
    layout->addLayout(columns, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics.px(16), 0, metrics.px(16), 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(metrics.px(660), metrics.px(460));

    connect(m_titles, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_titles->setCurrentRow(0);
}

void SettingsDialog::showPage(Page page)
{
    m_titles->setCurrentRow(int(page));
}

void SettingsDialog::addPage(const QString &icon, const QString &title, QWidget *page)
{
    auto *item = new QListWidgetItem(themedIcon(icon), title, m_titles);
    item->setSizeHint(QSize(0, Metrics(font()).px(32)));
    m_pages->addWidget(page);
}

} // namespace depeche
