#include "ui/settings/settingspage.h"

#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QCheckBox>
#include <QLocale>
#include <QSlider>

namespace depeche {

SettingsPage::SettingsPage(SettingsStore &settings, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_form(new QFormLayout(this))
{
    const Metrics metrics(font());
    m_form->setContentsMargins(metrics.px(24), metrics.px(8), metrics.px(24), metrics.px(20));
    m_form->setHorizontalSpacing(metrics.px(16));
    m_form->setVerticalSpacing(metrics.px(12));
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *heading = new QLabel(title, this);
    heading->setFont(semibold(font(), 16));
    m_form->addRow(heading);
}

void SettingsPage::addSwitch(const QString &text, bool SettingsValues::*member)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(m_settings.values().*member);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        m_settings.change([&](SettingsValues &values) { values.*member = on; });
    });
    m_form->addRow(box);
}

void SettingsPage::addPercent(const QString &label, int SettingsValues::*member, int from, int to)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *slider = new QSlider(Qt::Horizontal, row);
    slider->setAccessibleName(label);
    slider->setRange(from / 10, to / 10);
    slider->setMinimumWidth(Metrics(font()).px(160));
    auto *figure = new QLabel(row);
    const auto show = [figure](int percent) {
        figure->setText(QCoreApplication::translate("depeche", "%1 %").arg(QLocale().toString(percent)));
    };
    slider->setValue(m_settings.values().*member / 10);
    show(m_settings.values().*member);
    connect(slider, &QSlider::valueChanged, this, [this, member, show](int tenth) {
        m_settings.change([&](SettingsValues &values) { values.*member = tenth * 10; });
        show(tenth * 10);
    });
    layout->addWidget(slider);
    layout->addWidget(figure);
    m_form->addRow(label, row);
}

QLabel *SettingsPage::addHint(const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setWordWrap(true);
    hint->setFont(sized(font(), 12));
    QPalette quiet = hint->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    hint->setPalette(quiet);
    m_form->addRow(hint);
    return hint;
}

void SettingsPage::addField(const QString &label, QWidget *field)
{
    const Metrics metrics(font());
    field->setMinimumWidth(metrics.px(220));
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    name->setMinimumHeight(field->sizeHint().height());
    m_form->addRow(name, field);
}

} // namespace depeche
