#pragma once

#include <QByteArray>
#include <QList>
#include <QTableWidget>
#include <utility>

namespace depeche {

/// Additional request headers as a table to edit: name and value, with an empty row at the end for the next one. GUI
/// thread.
class HeaderTable final : public QTableWidget
{
    Q_OBJECT
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit HeaderTable(QWidget *parent = nullptr);

    void setHeaders(const Headers &headers);
    Headers headers() const;
    /// What is wrong with what was typed, for the user; empty when nothing is.
    QString problem() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QSize sizeHint() const override;

private:
    QString textAt(int row, int column) const;
    void addRow(const QString &name, const QString &value);
    /// There is always exactly one empty row, the last.
    void tidy();

    bool m_filling = false;
};

} // namespace depeche
