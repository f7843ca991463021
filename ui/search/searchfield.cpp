#include "ui/search/searchfield.h"

#include "core/text.h"
#include "ui/search/conditionlabel.h"
#include "ui/search/searchcompleter.h"
#include "ui/search/searchtext.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/style/stylepainting.h"
#include "ui/widgets/chiprow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace depeche {

namespace {

/// Each key searches; only those that come at once are taken together. The next cancels what is under way.
constexpr int TypingMilliseconds = 30;
constexpr qreal FrameHeight = 34;
constexpr qreal ChipsShare = 0.62; ///< of the field at most

} // namespace

SearchField::SearchField(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_completer(new SearchCompleter(library, this))
    , m_icon(new QLabel(this))
    , m_chips(new ChipRow(this))
    , m_edit(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_notes(new QLabel(this))
    , m_frame(new QWidget(this))
    , m_popup(new CompletionPopup(m_frame))
{
    const Metrics m(font());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(4));
    column->addWidget(m_frame);
    column->addWidget(m_notes);

    auto *row = new QHBoxLayout(m_frame);
    row->setContentsMargins(m.px(8), 0, m.px(8), 0);
    row->setSpacing(m.px(6));
    row->addWidget(m_icon);
    row->addWidget(m_chips);
    row->addWidget(m_edit, 1);
    row->addWidget(m_clear);
    m_frame->setFixedHeight(m.px(FrameHeight));
    m_frame->installEventFilter(this);

    m_edit->setFrame(false);
    QPalette seeThrough = m_edit->palette(); // the frame is painted around everything
    seeThrough.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(seeThrough);
    m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_edit->setAccessibleName(tr("Search articles"));
    m_edit->setMinimumWidth(m.px(80));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_clear->setFixedSize(m.px(24), m.px(24));
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setFont(sized(font(), 12));
    m_notes->hide();
    m_chips->hide();
    setPlaceholder({});
    updateIcons();

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        const QString text = joinedSearch(m_conditions, unfinishedSearch(m_edit->text()));
        Q_EMIT queryChanged(parseQuery(text, m_library.now()).query);
    });
    connect(m_edit, &QLineEdit::textEdited, this, &SearchField::textEdited);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        search();
    });
    connect(m_completer, &SearchCompleter::completed, this, [this](const QList<Completion> &completions) {
        if (m_edit->hasFocus())
            m_popup->offer(completions);
    });
    connect(m_popup, &CompletionPopup::chosen, this, &SearchField::accept);
}

void SearchField::setFeedTitles(const QHash<FeedId, QString> &titles)
{
    m_feedTitles = titles;
    m_completer->setFeedTitles(titles);
    rebuildChips();
}

void SearchField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text.isEmpty() ? tr("Search, or tag: feed: is:unread …") : text);
}

void SearchField::setQuery(const ArticleQuery &query)
{
    m_typing.stop();
    m_completer->cancel();
    m_popup->hide();
    m_conditions.clear();
    QStringList words;
    for (const QString &text : conditionTexts(query)) {
        if (makesChip(text) || searchTokens(text).contains(QStringLiteral("OR")))
            m_conditions.append(text);
        else
            words.append(text);
    }
    if (query.order == ArticleQuery::Order::Relevance)
        m_conditions.append(QStringLiteral("sort:relevance"));
    m_edit->setText(words.join(u' '));
    showNotes({});
    rebuildChips();
}

ArticleQuery SearchField::query() const
{
    return parseQuery(joinedSearch(m_conditions, m_edit->text()), m_library.now()).query;
}

bool SearchField::isEmpty() const
{
    return m_conditions.isEmpty() && m_edit->text().trimmed().isEmpty();
}

void SearchField::addCondition(const QString &condition)
{
    if (m_conditions.contains(condition))
        return;
    m_conditions.append(condition);
    rebuildChips();
    search();
}

void SearchField::clear()
{
    m_conditions.clear();
    m_edit->clear();
    m_popup->hide();
    m_completer->cancel();
    showNotes({});
    rebuildChips();
}

void SearchField::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchField::textEdited()
{
    const QString text = m_edit->text();
    if (!text.isEmpty() && text.back().isSpace() && m_edit->cursorPosition() == text.size()) {
        const SplitSearch split = splitSearch(text);
        // A blank within quotes does not end anything.
        if (!split.conditions.isEmpty() && text.count(u'"') % 2 == 0) {
            m_conditions += split.conditions;
            m_conditions.removeDuplicates();
            m_edit->setText(split.text.isEmpty() ? QString() : QString(split.text + u' '));
            rebuildChips();
            m_popup->hide();
            m_completer->cancel();
            search();
            return;
        }
    }
    m_clear->setVisible(!isEmpty());
    m_typing.start();
    const QString word = wordAtCursor(m_edit->text(), m_edit->cursorPosition()).text;
    if (word.isEmpty()) {
        m_completer->cancel();
        m_popup->offer({});
    } else {
        m_completer->complete(word);
    }
}

std::optional<Completion> SearchField::meantCompletion() const
{
    // A feed's name may be a part of it and is meant as it stands; of a tag or a state a part means nothing.
    static const QRegularExpression begun(QStringLiteral("^-?(tag|is|has):\"?(.+)$"));
    const auto match = begun.match(wordAtCursor(m_edit->text(), m_edit->cursorPosition()).text);
    const QList<Completion> &offered = m_popup->completions();
    if (!match.hasMatch() || !m_popup->isVisible() || offered.isEmpty())
        return {};
    const QString value = fold(match.captured(2));
    const auto is = [&](const Completion &completion) { return fold(completion.text) == value; };
    return std::any_of(offered.begin(), offered.end(), is) ? std::nullopt : std::optional(offered.first());
}

void SearchField::finish()
{
    m_popup->hide();
    m_completer->cancel();
    const SplitSearch split = splitSearch(m_edit->text());
    if (!split.conditions.isEmpty()) {
        m_conditions += split.conditions;
        m_conditions.removeDuplicates();
        m_edit->setText(split.text);
        rebuildChips();
    }
    search();
}

void SearchField::search()
{
    m_typing.stop();
    m_clear->setVisible(!isEmpty());
    const ParsedQuery parsed = parseQuery(joinedSearch(m_conditions, m_edit->text()), m_library.now());
    showNotes(parsed.notes);
    Q_EMIT queryChanged(parsed.query);
}

void SearchField::accept(const Completion &completion)
{
    m_popup->hide();
    m_completer->cancel();
    const WordAtCursor word = wordAtCursor(m_edit->text(), m_edit->cursorPosition());
    QString text = m_edit->text();
    text.remove(word.start, word.text.size());
    if (makesChip(completion.insert)) {
        m_edit->setText(text.simplified());
        addCondition(completion.insert);
        return;
    }
    text.insert(word.start, completion.insert);
    m_edit->setText(text);
    m_edit->setCursorPosition(int(word.start + completion.insert.size()));
    textEdited();
}

void SearchField::editCondition(qsizetype at)
{
    const QString condition = m_conditions.takeAt(at);
    m_edit->setText(m_edit->text().trimmed().isEmpty() ? condition
                                                       : QString(m_edit->text() + u' ' + condition));
    rebuildChips();
    m_edit->setFocus();
    m_edit->setCursorPosition(int(m_edit->text().size()));
}

void SearchField::removeCondition(qsizetype at)
{
    m_conditions.removeAt(at);
    rebuildChips();
    m_edit->setFocus();
    search();
}

void SearchField::rebuildChips()
{
    QList<Chip *> chips;
    for (qsizetype i = 0; i < m_conditions.size(); ++i) {
        const ConditionLabel label = conditionLabel(m_conditions.at(i), m_feedTitles);
        auto *chip = new Chip(label.text, m_chips);
        chip->setClosing(Chip::Closing::ByUser);
        chip->setState(label.negated ? Chip::State::Negated : Chip::State::Plain);
        chip->setToolTip(m_conditions.at(i).toHtmlEscaped());
        connect(chip, &Chip::clicked, this, [this, i] { editCondition(i); });
        connect(chip, &Chip::closeRequested, this, [this, i] { removeCondition(i); });
        chips.append(chip);
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
    m_clear->setVisible(!isEmpty());
    fitChips();
}

void SearchField::fitChips()
{
    m_chips->setFixedWidth(std::min(m_chips->sizeHint().width(), int(width() * ChipsShare)));
}

void SearchField::showNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

bool SearchField::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_frame && event->type() == QEvent::Paint) {
        QStyleOption option;
        option.initFrom(m_frame);
        option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
        QPainter painter(m_frame);
        paintFieldPanel(&painter, option);
    }
    if (object == m_edit) {
        if (event->type() == QEvent::KeyPress)
            return handleKey(static_cast<QKeyEvent *>(event));
        if (event->type() == QEvent::FocusOut)
            m_popup->hide();
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            m_frame->update();
    }
    return QWidget::eventFilter(object, event);
}

bool SearchField::handleKey(QKeyEvent *event)
{
    const bool atStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto completion = m_popup->current())
            accept(*completion);
        else if (const auto meant = meantCompletion())
            accept(*meant);
        else
            finish();
        return true;
    case Qt::Key_Tab:
        if (const auto completion = m_popup->current()) {
            accept(*completion);
            return true;
        }
        return false;
    case Qt::Key_Down:
        if (m_popup->isVisible())
            m_popup->step(1);
        else
            Q_EMIT left();
        return true;
    case Qt::Key_Up:
        if (m_popup->isVisible())
            m_popup->step(-1);
        return true;
    case Qt::Key_Escape:
        if (m_popup->isVisible()) {
            m_popup->hide();
        } else if (!isEmpty()) {
            clear();
            search();
        } else {
            Q_EMIT left();
        }
        return true;
    case Qt::Key_Backspace:
        if (!atStart || m_conditions.isEmpty())
            return false;
        removeCondition(m_conditions.size() - 1);
        return true;
    case Qt::Key_Left:
        if (!atStart || m_conditions.isEmpty() || !m_chips->chips().last()->isVisible())
            return false;
        m_chips->chips().last()->setFocus(Qt::OtherFocusReason);
        return true;
    default: return false;
    }
}

void SearchField::resizeEvent(QResizeEvent *)
{
    fitChips();
}

void SearchField::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void SearchField::updateIcons()
{
    const int side = Metrics(font()).px(16);
    m_icon->setPixmap(themedIcon(QStringLiteral("search")).pixmap(QSize(side, side), devicePixelRatioF()));
    m_clear->setIcon(themedIcon(QStringLiteral("close")));
    m_clear->setIconSize(QSize(Metrics(font()).px(12), Metrics(font()).px(12)));
}

} // namespace depeche
