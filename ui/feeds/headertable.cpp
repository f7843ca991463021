#include "ui/feeds/headertable.h"

#include "ui/style/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace depeche {

namespace {

constexpr int MaxHeaders = 20;

/// tchar of RFC 9110, 5.6.2.
bool isToken(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("!#$%&'*+-.^_`|~").contains(c));
    });
}

/// Those the transfer sets itself, and the one that has fields of its own here.
bool isReserved(const QString &name)
{
    static const QStringList reserved{QStringLiteral("host"),
                                      QStringLiteral("connection"),
                                      QStringLiteral("content-length"),
                                      QStringLiteral("accept-encoding"),
                                      QStringLiteral("transfer-encoding"),
                                      QStringLiteral("upgrade"),
                                      QStringLiteral("te"),
                                      QStringLiteral("trailer"),
                                      QStringLiteral("authorization"),
                                      QStringLiteral("user-agent"),
                                      QStringLiteral("if-none-match"),
                                      QStringLiteral("if-modified-since")};
    return reserved.contains(name.toLower());
}

} // namespace

HeaderTable::HeaderTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    const Metrics metrics(font());
    setAccessibleName(tr("Additional headers"));
    setHorizontalHeaderLabels({tr("Header"), tr("Value")});
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setColumnWidth(0, metrics.px(160));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metrics.px(28));
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    tidy();
    connect(this, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        tidy();
        Q_EMIT edited();
    });
}

QString HeaderTable::textAt(int row, int column) const
{
    const QTableWidgetItem *cell = item(row, column);
    return cell ? cell->text().trimmed() : QString();
}

void HeaderTable::addRow(const QString &name, const QString &value)
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = rowCount();
    insertRow(row);
    setItem(row, 0, new QTableWidgetItem(name));
    setItem(row, 1, new QTableWidgetItem(value));
}

void HeaderTable::setHeaders(const Headers &headers)
{
    setRowCount(0);
    for (const auto &[name, value] : headers)
        addRow(QString::fromUtf8(name), QString::fromUtf8(value));
    tidy();
}

void HeaderTable::tidy()
{
    for (int row = rowCount() - 2; row >= 0; --row) {
        if (row != currentRow() && textAt(row, 0).isEmpty() && textAt(row, 1).isEmpty())
            removeRow(row);
    }
    const int last = rowCount() - 1;
    if (last < 0 || ((!textAt(last, 0).isEmpty() || !textAt(last, 1).isEmpty()) && rowCount() < MaxHeaders))
        addRow({}, {});
}

HeaderTable::Headers HeaderTable::headers() const
{
    Headers headers;
    for (int row = 0; row < rowCount(); ++row) {
        if (!textAt(row, 0).isEmpty())
            headers.append({textAt(row, 0).toUtf8(), textAt(row, 1).toUtf8()});
    }
    return headers;
}

QString HeaderTable::problem() const
{
    QStringList names;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = textAt(row, 0);
        const QString value = textAt(row, 1);
        if (name.isEmpty() && value.isEmpty())
            continue;
        if (name.isEmpty())
            return tr("The value “%1” has no header.").arg(value);
        if (!isToken(name))
            return tr("“%1” is not the name of a header: letters, digits and hyphens only.").arg(name);
        if (isReserved(name))
            return tr("“%1” is set by the program itself.").arg(name);
        if (names.contains(name, Qt::CaseInsensitive))
            return tr("“%1” is there twice.").arg(name);
        const bool hasControls = std::any_of(value.begin(), value.end(),
                                             [](QChar c) { return c.category() == QChar::Other_Control; });
        if (hasControls)
            return tr("The value of “%1” has characters that cannot be sent.").arg(name);
        names += name;
    }
    return {};
}

void HeaderTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && currentRow() >= 0 && state() != EditingState) {
        const int row = currentRow();
        setCurrentItem(nullptr);
        removeRow(row);
        tidy();
        Q_EMIT edited();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

QSize HeaderTable::sizeHint() const
{
    const Metrics metrics(font());
    return {metrics.px(320), metrics.px(28 * 4 + 6)};
}

} // namespace depeche
