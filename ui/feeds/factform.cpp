#include "ui/feeds/factform.h"

#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

namespace depeche {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FactForm::FactForm(QWidget *parent)
    : QFormLayout(parent)
{
    const Metrics metrics(parent->font());
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(metrics.px(16));
    setVerticalSpacing(metrics.px(8));
    setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel *FactForm::addFact(const QString &name)
{
    auto *label = plainLabel(parentWidget());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *title = plainLabel(parentWidget());
    title->setText(name);
    title->setWordWrap(false);
    title->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QPalette quiet = title->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    title->setPalette(quiet);
    addRow(title, label);
    say(label, {});
    return label;
}

void FactForm::say(QLabel *fact, const QString &text)
{
    fact->setText(text);
    setRowVisible(fact, !text.isEmpty());
}

QLabel *FactForm::addHint(const QString &text)
{
    auto *hint = plainLabel(parentWidget());
    hint->setText(text);
    hint->setFont(sized(hint->font(), 12));
    QPalette quiet = hint->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    hint->setPalette(quiet);
    addRow(QString(), hint);
    return hint;
}

} // namespace depeche
