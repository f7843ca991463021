#pragma once

#include "settings/settingsstore.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QWidget>

namespace depeche {

/// A page of SettingsDialog: a titled form of controls, each bound to one member of SettingsValues, which it changes at
/// once. GUI thread.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(SettingsStore &settings, const QString &title, QWidget *parent);

    template <typename Value>
    QComboBox *addChoice(const QString &label, Value SettingsValues::*member,
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
        addField(label, box);
        return box;
    }
    void addSwitch(const QString &text, bool SettingsValues::*member);
    void addPercent(const QString &label, int SettingsValues::*member, int from, int to);
    QLabel *addHint(const QString &text);
    /// @p label stands in the middle of the row of @p field.
    void addField(const QString &label, QWidget *field);

protected:
    SettingsStore &settings() const { return m_settings; }
    QFormLayout *form() const { return m_form; }

private:
    SettingsStore &m_settings;
    QFormLayout *m_form;
};

} // namespace depeche
