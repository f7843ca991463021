#include "ui/feeds/feedgeneralpage.h"

#include "core/httpurl.h"
#include "sync/credentials.h"
#include "sync/fetchwords.h"
#include "ui/feeds/factform.h"
#include "ui/feeds/feedmovesbox.h"
#include "ui/feeds/folderbox.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace depeche {

namespace {

QString languageName(const QString &code)
{
    const QLocale locale(code);
    if (code.isEmpty() || locale.language() == QLocale::C)
        return code;
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

} // namespace

FeedGeneralPage::FeedGeneralPage(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_folder(new FolderBox(library, {}, this))
    , m_moves(new FeedMovesBox(this))
    , m_site(new QWidget(this))
    , m_siteText(new QLabel(m_site))
    , m_openSite(new QToolButton(m_site))
    , m_form(new FactForm(this))
{
    const Metrics metrics(font());
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("The publisher's own title"));
    m_address->setMaxLength(4096);
    m_siteText->setTextFormat(Qt::PlainText);
    m_siteText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_siteText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_openSite->setIcon(themedIcon(QStringLiteral("browser")));
    m_openSite->setAutoRaise(true);
    m_openSite->setToolTip(tr("Open in the browser"));
    m_openSite->setAccessibleName(tr("Open the site in the browser"));
    auto *site = new QHBoxLayout(m_site);
    site->setContentsMargins(0, 0, 0, 0);
    site->setSpacing(metrics.px(4));
    site->addWidget(m_siteText, 1);
    site->addWidget(m_openSite);

    m_form->setContentsMargins(0, metrics.px(16), 0, 0);
    const auto addField = [&](const QString &name, QWidget *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // in the middle of its row
        m_form->addRow(label, field);
    };
    addField(tr("&Title"), m_title);
    addField(tr("&Address"), m_address);
    m_form->addRow(QString(), m_moves);
    addField(tr("&Folder"), m_folder);
    addField(tr("Site"), m_site);
    m_description = m_form->addFact(tr("Description"));
    m_language = m_form->addFact(tr("Language"));
    m_articles = m_form->addFact(tr("Articles"));
    m_added = m_form->addFact(tr("Added on"));

    connect(m_title, &QLineEdit::textEdited, this, &FeedGeneralPage::edited);
    connect(m_address, &QLineEdit::textEdited, this, &FeedGeneralPage::edited);
    connect(m_address, &QLineEdit::editingFinished, this, &FeedGeneralPage::takeCredentials);
    connect(m_folder, &QComboBox::currentTextChanged, this, &FeedGeneralPage::edited);
    connect(m_openSite, &QToolButton::clicked, this, &FeedGeneralPage::openSite);
}

void FeedGeneralPage::fill(const FeedFacts &facts)
{
    m_title->setText(facts.feed.title);
    m_title->setCursorPosition(0);
    m_address->setText(facts.feed.url.toString());
    takeCredentials();
    m_address->setCursorPosition(0);
    m_folder->setCurrentText(facts.folder);
    update(facts);
}

void FeedGeneralPage::update(const FeedFacts &facts)
{
    const Feed &feed = facts.feed;
    m_moves->setMoves(feed.fetch.move, facts.former);
    m_form->setRowVisible(m_moves, !m_moves->isHidden());
    m_siteUrl = feed.siteUrl;
    m_siteText->setText(feed.siteUrl.toDisplayString(QUrl::RemoveUserInfo));
    m_siteText->setToolTip(m_siteText->text().toHtmlEscaped());
    m_openSite->setEnabled(HttpUrl::fromUrl(feed.siteUrl).has_value());
    m_form->setRowVisible(m_site, !feed.siteUrl.isEmpty());
    m_form->say(m_description, feed.description.left(600));
    m_form->say(m_language, languageName(feed.language));
    m_form->say(
        m_articles,
        tr("%1, of which %2 unread").arg(QLocale().toString(feed.articles), QLocale().toString(feed.unread)));
    m_form->say(m_added, feed.added ? timeText(*feed.added) : QString());
}

QString FeedGeneralPage::title() const
{
    return m_title->text().trimmed();
}

QUrl FeedGeneralPage::address() const
{
    const auto typed = HttpUrl::fromUserInput(m_address->text());
    return typed ? splitCredentials(typed->url()).url : QUrl();
}

QString FeedGeneralPage::folder() const
{
    return m_folder->path();
}

QString FeedGeneralPage::problem() const
{
    return address().isValid() ? QString() : tr("This is not an address of the web.");
}

void FeedGeneralPage::takeCredentials()
{
    const auto typed = HttpUrl::fromUserInput(m_address->text());
    const SplitAddress split = typed ? splitCredentials(typed->url()) : SplitAddress();
    if (!split.hasCredentials())
        return;
    m_address->setText(split.url.toString());
    Q_EMIT credentialsTyped(split.userName, split.password);
}

void FeedGeneralPage::openSite()
{
    // The address is the publisher's: it opens a web page and nothing else.
    if (const auto site = HttpUrl::fromUrl(m_siteUrl))
        QDesktopServices::openUrl(site->url());
}

} // namespace depeche
