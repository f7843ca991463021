#include "ui/shell/panearea.h"

#include "ui/style/metrics.h"

#include <QApplication>
#include <QVBoxLayout>

namespace depeche {

namespace {

QSplitter *makeSplitter(QWidget *parent)
{
    auto *splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

PaneArea::PaneArea(QWidget *sidebar, QWidget *list, QWidget *reader, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(sidebar)
    , m_list(list)
    , m_reader(reader)
    , m_outer(makeSplitter(this))
    , m_inner(makeSplitter(m_outer))
{
    const Metrics metrics(font());
    m_inner->addWidget(list);
    m_inner->addWidget(reader);
    m_outer->addWidget(sidebar);
    m_outer->addWidget(m_inner);
    // The window's growth goes to the article.
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    m_inner->setStretchFactor(0, 0);
    m_inner->setStretchFactor(1, 1);
    sidebar->setMinimumWidth(metrics.px(180));
    list->setMinimumWidth(metrics.px(280));
    reader->setMinimumSize(metrics.px(320), metrics.px(200));
    m_outer->setSizes({metrics.px(248), metrics.px(1192)});
    applySizes();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_outer);
}

void PaneArea::rememberSizes()
{
    if (m_layout == PaneLayout::Columns)
        m_columnsState = m_inner->saveState();
    else if (m_layout == PaneLayout::Wide)
        m_wideState = m_inner->saveState();
}

void PaneArea::applySizes()
{
    const Metrics metrics(font());
    const bool wide = m_layout == PaneLayout::Wide;
    m_inner->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
    if (m_inner->restoreState(wide ? m_wideState : m_columnsState))
        return;
    m_inner->setSizes(wide ? QList<int>{metrics.px(320), metrics.px(440)}
                           : QList<int>{metrics.px(400), metrics.px(792)});
}

void PaneArea::setPaneLayout(PaneLayout layout)
{
    if (layout != m_layout)
        rememberSizes();
    m_layout = layout;
    m_list->show();
    m_reader->setVisible(layout != PaneLayout::ListOnly);
    if (layout != PaneLayout::ListOnly)
        applySizes();
}

void PaneArea::showReader()
{
    if (m_layout != PaneLayout::ListOnly)
        return;
    m_reader->show();
    // Else the focus of the hidden list would walk on as with Tab, to the first link far down in the article.
    if (m_list->isAncestorOf(QApplication::focusWidget()))
        m_reader->setFocus(Qt::OtherFocusReason);
    m_list->hide();
}

void PaneArea::showList()
{
    if (m_layout != PaneLayout::ListOnly)
        return;
    m_list->show();
    m_reader->hide();
}

void PaneArea::restore(const SettingsValues &values)
{
    m_columnsState = values.columnsState;
    m_wideState = values.wideState;
    if (!values.sidebarState.isEmpty())
        m_outer->restoreState(values.sidebarState);
    m_sidebar->setVisible(values.showSidebar);
    setPaneLayout(values.layout);
}

void PaneArea::save(SettingsValues &values) const
{
    values.columnsState = m_layout == PaneLayout::Columns ? m_inner->saveState() : m_columnsState;
    values.wideState = m_layout == PaneLayout::Wide ? m_inner->saveState() : m_wideState;
    values.sidebarState = m_outer->saveState();
}

} // namespace depeche
