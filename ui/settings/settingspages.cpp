#include "ui/settings/settingspages.h"

#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSlider>

namespace depeche {

namespace {

/// A titled form, and controls bound to one member of SettingsValues each.
class Page final : public QWidget
{
public:
    Page(SettingsStore &settings, const QString &title, QWidget *parent)
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

    template <typename Value>
    void addChoice(const QString &label, Value SettingsValues::*member,
                   const QList<std::pair<Value, QString>> &choices)
    {
        auto *box = new QComboBox(this);
        for (const auto &[value, text] : choices) {
            box->addItem(text);
            if (m_settings.values().*member == value)
                box->setCurrentIndex(box->count() - 1);
        }
        connect(box, &QComboBox::currentIndexChanged, this, [this, member, choices](int at) {
            m_settings.change([&](SettingsValues &values) { values.*member = choices.at(at).first; });
        });
        box->setMinimumWidth(Metrics(font()).px(220));
        auto *name = new QLabel(label, this);
        name->setBuddy(box);
        name->setMinimumHeight(box->sizeHint().height()); // in the middle of its row
        m_form->addRow(name, box);
    }

    void addSwitch(const QString &text, bool SettingsValues::*member)
    {
        auto *box = new QCheckBox(text, this);
        box->setChecked(m_settings.values().*member);
        connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
            m_settings.change([&](SettingsValues &values) { values.*member = on; });
        });
        m_form->addRow(box);
    }

    void addPercent(const QString &label, int SettingsValues::*member, int from, int to)
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

    void addHint(const QString &text)
    {
        auto *hint = new QLabel(text, this);
        hint->setWordWrap(true);
        hint->setFont(sized(font(), 12));
        QPalette quiet = hint->palette();
        quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
        hint->setPalette(quiet);
        m_form->addRow(hint);
    }

private:
    SettingsStore &m_settings;
    QFormLayout *m_form;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("depeche", text);
}

} // namespace

QWidget *appearancePage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new Page(settings, translated(QT_TRANSLATE_NOOP("depeche", "Appearance")), parent);
    page->addChoice<ThemeChoice>(
        translated(QT_TRANSLATE_NOOP("depeche", "Colours")), &SettingsValues::theme,
        {{ThemeChoice::System, translated(QT_TRANSLATE_NOOP("depeche", "As the desktop"))},
         {ThemeChoice::Light, translated(QT_TRANSLATE_NOOP("depeche", "Light"))},
         {ThemeChoice::Dark, translated(QT_TRANSLATE_NOOP("depeche", "Dark"))},
         {ThemeChoice::HighContrast, translated(QT_TRANSLATE_NOOP("depeche", "High contrast"))}});
    page->addChoice<PaneLayout>(
        translated(QT_TRANSLATE_NOOP("depeche", "Layout")), &SettingsValues::layout,
        {{PaneLayout::Columns, translated(QT_TRANSLATE_NOOP("depeche", "Three columns"))},
         {PaneLayout::Wide, translated(QT_TRANSLATE_NOOP("depeche", "List above the article"))},
         {PaneLayout::ListOnly, translated(QT_TRANSLATE_NOOP("depeche", "List only"))}});
    page->addChoice<ListDensity>(
        translated(QT_TRANSLATE_NOOP("depeche", "Article list")), &SettingsValues::density,
        {{ListDensity::Comfortable, translated(QT_TRANSLATE_NOOP("depeche", "With pictures"))},
         {ListDensity::Compact, translated(QT_TRANSLATE_NOOP("depeche", "Compact"))}});
    page->addChoice<QString>(translated(QT_TRANSLATE_NOOP("depeche", "Language")), &SettingsValues::language,
                             {{QString(), translated(QT_TRANSLATE_NOOP("depeche", "As the desktop"))},
                              {QStringLiteral("en"), QStringLiteral("English")},
                              {QStringLiteral("fr"), QStringLiteral("Français")}});
    page->addHint(translated(QT_TRANSLATE_NOOP("depeche", "A new language is used from the next start on.")));
    return page;
}

QWidget *readingPage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new Page(settings, translated(QT_TRANSLATE_NOOP("depeche", "Reading")), parent);
    page->addPercent(translated(QT_TRANSLATE_NOOP("depeche", "Text size")), &SettingsValues::textZoom,
                     MinTextZoom, MaxTextZoom);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Articles in a serif face")),
                    &SettingsValues::serif);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Show pictures")), &SettingsValues::showImages);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Mark an article as read when it is shown")),
                    &SettingsValues::markReadWhenShown);
    return page;
}

QWidget *refreshPage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new Page(settings, translated(QT_TRANSLATE_NOOP("depeche", "Refreshing")), parent);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Refresh when the program starts")),
                    &SettingsValues::refreshOnStart);
    page->addChoice<bool>(
        translated(QT_TRANSLATE_NOOP("depeche", "While it runs")), &SettingsValues::refreshAutomatically,
        {{true, translated(QT_TRANSLATE_NOOP("depeche", "By itself, each feed at its own pace"))},
         {false, translated(QT_TRANSLATE_NOOP("depeche", "Only when asked"))}});
    page->addHint(translated(QT_TRANSLATE_NOOP(
        "depeche",
        "Each feed is asked as often as it brings something new, from every quarter of an hour to once a "
        "day, and never more often than its publisher allows.")));
    return page;
}

} // namespace depeche
