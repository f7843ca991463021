#pragma once

#include "store/facets.h"

#include <QWidget>

namespace depeche {

/// When the listed articles are from: a bar for each day, week or month, oldest first. A click on a bar, or Enter on
/// the one the arrow keys are at, chooses it; the pointer tells its time and number. Main thread.
class DateHistogram final : public QWidget
{
    Q_OBJECT
public:
    explicit DateHistogram(QWidget *parent = nullptr);

    /// @p dates newest first, as Facets has them. Bars whose condition is among @p chosen are marked.
    void setDates(const QList<FacetCount> &dates, Facets::Period period, const QStringList &chosen);
    /// The period of @p date as somebody would say it: "14 May 2026", "May 2026".
    static QString periodName(const FacetCount &date, Facets::Period period, const QLocale &locale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &condition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Bar
    {
        FacetCount date;
        int slot = 0; ///< periods since the oldest
        bool chosen = false;
    };

    QRectF slotRect(int slot) const;
    /// The bar at @p x or the one next to it; -1 without bars.
    int barAt(qreal x) const;
    QString textOf(int bar) const;
    void setCurrent(int bar);

    QList<Bar> m_bars; ///< oldest first
    Facets::Period m_period = Facets::Period::Day;
    int m_slots = 0;
    int m_most = 0;
    int m_hovered = -1;
    int m_current = -1;
};

} // namespace depeche
