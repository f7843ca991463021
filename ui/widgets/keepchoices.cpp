#include "ui/widgets/keepchoices.h"

#include <QCoreApplication>
#include <QLocale>

namespace depeche {

namespace {

QString daysText(int days)
{
    if (days <= 0)
        return QCoreApplication::translate("depeche", "For ever");
    const int years = days / 365;
    if (years > 0 && days % 365 == 0)
        return QCoreApplication::translate("depeche", "%n year(s)", nullptr, years);
    const int months = days / 30;
    if (days >= 90 && days % 30 == 0)
        return QCoreApplication::translate("depeche", "%n month(s)", nullptr, months);
    return QCoreApplication::translate("depeche", "%n day(s)", nullptr, days);
}

QString articlesText(int articles)
{
    return articles <= 0 ? QCoreApplication::translate("depeche", "Any number")
                         : QLocale().toString(articles);
}

} // namespace

void addKeepDays(QComboBox &box)
{
    for (const int days : {0, 7, 14, 30, 90, 180, 365, 2 * 365, 5 * 365})
        box.addItem(daysText(days), days);
}

void addKeepArticles(QComboBox &box)
{
    for (const int articles : {0, 50, 100, 250, 500, 1000, 2500, 5000, 10000})
        box.addItem(articlesText(articles), articles);
}

void selectKeepDays(QComboBox &box, int number)
{
    if (box.findData(number) < 0)
        box.addItem(daysText(number), number);
    box.setCurrentIndex(box.findData(number));
}

void selectKeepArticles(QComboBox &box, int number)
{
    if (box.findData(number) < 0)
        box.addItem(articlesText(number), number);
    box.setCurrentIndex(box.findData(number));
}

} // namespace depeche
