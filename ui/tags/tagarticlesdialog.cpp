#include "ui/tags/tagarticlesdialog.h"

#include "core/text.h"
#include "store/tagtable.h"
#include "store/usertags.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStringListModel>
#include <QToolButton>

namespace depeche {

namespace {

constexpr int MaxCompletions = 12;
/// Tags that can be taken away here; more are rare.
constexpr int MaxGiven = 8;
/// The tags of so many articles are looked at.
constexpr qsizetype MaxLookedAt = 5000;

} // namespace

TagArticlesDialog::TagArticlesDialog(Library &library, const QList<ArticleId> &articles, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_name(new QLineEdit(this))
    , m_completions(new QStringListModel(this))
    , m_givenTitle(makeNote(tr("Your tags so far")))
    , m_given(new QVBoxLayout)
{
    setWindowTitle(tr("Tag articles"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(int(articles.size()));
    readGiven(articles);
}

QLabel *TagArticlesDialog::makeNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setWordWrap(true);
    note->setFont(sized(font(), 12));
    QPalette quiet = note->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    note->setPalette(quiet);
    return note;
}

void TagArticlesDialog::layOut(int articles)
{
    const Metrics metrics(font());
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("Climate, to quote, for Anna …"));
    auto *nameLabel = new QLabel(tr("Tag for %Ln article(s)", nullptr, articles), this);
    nameLabel->setBuddy(m_name);
    auto *completer = new QCompleter(m_completions, this);
    // The store completes; the popup only shows.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_name->setCompleter(completer);
    m_givenTitle->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add the tag"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(
        makeNote(tr("Tags you give stay when the publisher changes the article, and keep it from being "
                    "tidied away.")));
    layout->addSpacing(metrics.px(4));
    layout->addWidget(m_givenTitle);
    m_given->setSpacing(metrics.px(2));
    layout->addLayout(m_given);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(400));

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_accept->setEnabled(!singleLine(text, 200).trimmed().isEmpty());
    });
    connect(m_name, &QLineEdit::textEdited, this, &TagArticlesDialog::complete);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT addRequested(singleLine(m_name->text(), 200).trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TagArticlesDialog::complete(const QString &prefix)
{
    m_completing.cancel();
    if (prefix.trimmed().isEmpty()) {
        m_completions->setStringList({});
        return;
    }
    m_completing = m_library.read(
        Library::Lane::Content, this,
        [prefix](Connection &db) { return TagTable(db).completions(prefix, MaxCompletions); },
        [this](const Result<QList<Tag>> &tags) {
            if (!tags)
                return;
            QStringList names;
            for (const Tag &tag : tags.value())
                names += tag.name;
            m_completions->setStringList(names);
            if (!names.isEmpty() && m_name->hasFocus())
                m_name->completer()->complete();
        });
}

void TagArticlesDialog::readGiven(const QList<ArticleId> &articles)
{
    m_library.read(
        Library::Lane::Content, this,
        [some = articles.first(std::min(articles.size(), MaxLookedAt))](Connection &db) {
            return UserTags(db).given(some, MaxGiven);
        },
        [this](const Result<QList<TagCount>> &tags) {
            if (tags)
                showGiven(tags.value());
        });
}

void TagArticlesDialog::showGiven(const QList<TagCount> &tags)
{
    m_givenTitle->setVisible(!tags.isEmpty());
    for (const TagCount &count : tags) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *name = new QLabel(
            tr("%1 (%2)").arg(singleLine(count.tag.name, 60), QLocale().toString(count.count)), row);
        name->setTextFormat(Qt::PlainText);
        auto *remove = new QToolButton(row);
        remove->setIcon(themedIcon(QStringLiteral("close")));
        remove->setAutoRaise(true);
        remove->setToolTip(tr("Remove the tag"));
        remove->setAccessibleName(tr("Remove the tag %1").arg(count.tag.name));
        line->addWidget(name, 1);
        line->addWidget(remove);
        m_given->addWidget(row);
        connect(remove, &QToolButton::clicked, this, [this, row, tag = count.tag.name] {
            Q_EMIT removeRequested(tag);
            row->hide();
            m_name->setFocus();
        });
    }
}

} // namespace depeche
