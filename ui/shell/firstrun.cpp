#include "ui/shell/firstrun.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace depeche {

namespace {

QString languageName(const QString &code)
{
    // Qt names the commonest variety ("American English"), but a source is in the language as such.
    const QLocale locale(code);
    return locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
}

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_catalogue(readCatalogue(QLocale().name().section(u'_', 0, 0)))
{
    const Metrics metrics(font());
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/depeche.svg")).pixmap(metrics.px(56)));
    auto *title = new QLabel(tr("Which news do you want to read?"), this);
    title->setFont(semibold(font(), 22));
    title->setWordWrap(true);
    auto *sentence = new QLabel(
        tr("Choose some sources to begin with. You can add any site or feed later, and remove these again."),
        this);
    sentence->setWordWrap(true);
    QPalette quiet = sentence->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    sentence->setPalette(quiet);
    m_tree = makeTree();

    m_subscribe = new QPushButton(this);
    m_subscribe->setDefault(true);
    auto *add = new QPushButton(tr("Other address …"), this);
    auto *import = new QPushButton(tr("Import …"), this);
    import->setToolTip(tr("Subscriptions of another program, as an OPML file"));
    auto *sample = new QPushButton(tr("Try the sample edition"), this);
    sample->setToolTip(tr("Forty invented articles, without a network"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addWidget(m_subscribe);
    buttons->addWidget(add);
    buttons->addWidget(import);
    buttons->addStretch();
    buttons->addWidget(sample);

    auto *column = new QVBoxLayout;
    column->setSpacing(metrics.px(12));
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(metrics.px(4));
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(32), metrics.px(40), metrics.px(32), metrics.px(32));
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);

    connect(m_tree, &QTreeWidget::itemChanged, this, &FirstRunPage::updateButton);
    connect(m_subscribe, &QPushButton::clicked, this, [this] { Q_EMIT sourcesChosen(chosen()); });
    connect(add, &QPushButton::clicked, this, &FirstRunPage::addRequested);
    connect(import, &QPushButton::clicked, this, &FirstRunPage::importRequested);
    connect(sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    updateButton();
}

QTreeWidget *FirstRunPage::makeTree()
{
    auto *tree = new QTreeWidget(this);
    const Metrics metrics(font());
    tree->setAccessibleName(tr("Sources"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setAlternatingRowColors(false);
    tree->setIndentation(metrics.px(20));
    tree->setUniformRowHeights(true);
    QTreeWidgetItem *group = nullptr;
    for (const CatalogueSource &source : std::as_const(m_catalogue)) {
        if (!group || group->text(0) != source.group) {
            group = new QTreeWidgetItem(tree, {source.group});
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                            Qt::ItemIsAutoTristate);
            group->setFont(0, semibold(font(), 13));
            group->setSizeHint(0, QSize(0, metrics.px(28)));
            group->setExpanded(tree->topLevelItemCount() == 1);
        }
        auto *item = new QTreeWidgetItem(group, {source.name, languageName(source.language)});
        item->setToolTip(0, source.url.toDisplayString().toHtmlEscaped());
        item->setForeground(1, colorsOf(palette()).secondary);
        item->setCheckState(0, Qt::Unchecked);
        item->setSizeHint(0, QSize(0, metrics.px(28)));
        m_items += item;
    }
    tree->resizeColumnToContents(0);
    tree->setColumnWidth(0, qMax(tree->columnWidth(0), metrics.px(320)));
    return tree;
}

QList<CatalogueSource> FirstRunPage::chosen() const
{
    QList<CatalogueSource> chosen;
    for (qsizetype at = 0; at < m_items.size(); ++at) {
        if (m_items.at(at)->checkState(0) == Qt::Checked)
            chosen += m_catalogue.at(at);
    }
    return chosen;
}

void FirstRunPage::updateButton()
{
    const auto count = int(chosen().size());
    m_subscribe->setEnabled(count > 0);
    m_subscribe->setText(count > 0 ? tr("Subscribe to %n source(s)", nullptr, count) : tr("Subscribe"));
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorsOf(palette()).base);
}

} // namespace depeche
