#include "ui/tags/followtagdialog.h"

#include "core/text.h"
#include "store/tagtable.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr int MaxCompletions = 12;

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &line : text.split(u'\n')) {
        const QString name = singleLine(line, 200).trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

} // namespace

FollowTagDialog::FollowTagDialog(Library &library, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
{
    setWindowTitle(tr("Follow a tag"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());

    m_name = new QLineEdit(name, this);
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("OTAN, Climate, Jens Stoltenberg …"));
    auto *nameLabel = new QLabel(tr("Tag"), this);
    nameLabel->setBuddy(m_name);
    m_completions = new QStringListModel(this);
    auto *completer = new QCompleter(m_completions, this);
    // The store completes; the popup only shows.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_name->setCompleter(completer);

    m_aliases = new QPlainTextEdit(this);
    m_aliases->setTabChangesFocus(true);
    m_aliases->setFixedHeight(metrics.px(96));
    auto *aliasLabel = new QLabel(tr("Other names of the same thing, one a line"), this);
    aliasLabel->setBuddy(m_aliases);
    auto *hint = new QLabel(
        tr("Articles with any of these names are listed and counted together, whatever the language."), this);
    hint->setWordWrap(true);
    hint->setFont(sized(font(), 12));
    QPalette quiet = hint->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    hint->setPalette(quiet);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Follow"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(!name.isEmpty());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addSpacing(metrics.px(4));
    layout->addWidget(aliasLabel);
    layout->addWidget(m_aliases);
    layout->addWidget(hint);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(400));

    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::textEdited, this, &FollowTagDialog::complete);
    connect(buttons, &QDialogButtonBox::accepted, this, &FollowTagDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!name.isEmpty())
        readNames(name);
}

void FollowTagDialog::readNames(const QString &name)
{
    m_library.read(
        Library::Lane::Content, this,
        [name](Connection &db) -> Result<Tag> {
            const auto id = TagTable(db).find(name);
            if (!id)
                return id.error();
            return *id ? TagTable(db).tag(**id) : Tag();
        },
        [this, name](const Result<Tag> &tag) {
            if (!tag || !m_aliases->toPlainText().isEmpty())
                return;
            QStringList names;
            for (const TagAlias &alias : tag->aliases) {
                if (alias.name != name)
                    names += alias.name;
            }
            m_aliases->setPlainText(names.join(u'\n'));
            if (tag->followed)
                m_accept->setText(tr("Save"));
        });
}

void FollowTagDialog::complete(const QString &prefix)
{
    if (prefix.trimmed().isEmpty()) {
        m_completions->setStringList({});
        return;
    }
    m_library.read(
        Library::Lane::Lists, this,
        [prefix](Connection &db) { return TagTable(db).completions(prefix, MaxCompletions); },
        [this, prefix](const Result<QList<Tag>> &tags) {
            if (!tags || m_name->text() != prefix) // the answer to an earlier key
                return;
            QStringList names;
            for (const Tag &tag : *tags)
                names += tag.name;
            m_completions->setStringList(names);
            if (!names.isEmpty() && m_name->hasFocus())
                m_name->completer()->complete();
        });
}

void FollowTagDialog::save()
{
    const QString name = m_name->text().trimmed();
    m_accept->setEnabled(false);
    m_library.write(
        Durability::User, this,
        [name, aliases = namesIn(m_aliases->toPlainText()), now = m_library.now()](Connection &db) {
            return TagTable(db).follow(name, aliases, now);
        },
        [this, name](const Result<TagId> &tag) {
            if (!tag) {
                showError(tag.error().message);
                return;
            }
            Q_EMIT followed(*tag, name);
            accept();
        });
}

void FollowTagDialog::showError(const QString &text)
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, colorsOf(colored).accent);
    m_message->setPalette(colored);
    m_message->setText(text);
    m_message->show();
    m_accept->setEnabled(true);
}

} // namespace depeche
