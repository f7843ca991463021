// How the dialog to add a feed is laid out; what it does is in subscribedialog.cpp.
#include "core/httpurl.h"
#include "ui/feeds/candidatelist.h"
#include "ui/feeds/feedpreviewpane.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/signinform.h"
#include "ui/feeds/subscribedialog.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/widgets/thinprogressbar.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace depeche {

namespace {

/// An address the user has just copied, or nothing.
QString copiedAddress()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    const bool looksLikeOne =
        text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"feed:");
    return looksLikeOne && !text.contains(u' ') && HttpUrl::fromUserInput(text) ? text : QString();
}

} // namespace

void SubscribeDialog::build()
{
    const Metrics metrics(font());
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(tr("example.org, the page of a channel, @name@server …"));
    m_address->setAccessibleName(tr("Address of a site or feed"));
    m_address->setClearButtonEnabled(true);
    m_address->setText(copiedAddress());
    m_address->selectAll();
    auto *question = new QLabel(tr("Address of a site or feed"), this);
    question->setBuddy(m_address);

    m_progress = new ThinProgressBar(this);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_lookAround = new QPushButton(tr("Look in the usual places"), this);
    m_lookAround->setAutoDefault(true);
    m_signIn = new SignInForm(this);

    auto *buttons = new QDialogButtonBox(this);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    disconnect(buttons, nullptr, this, nullptr);
    m_accept = buttons->addButton(tr("Find feeds"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_cancel->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(question);
    layout->addWidget(m_address);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_lookAround, 0, Qt::AlignLeading);
    layout->addWidget(m_signIn);
    m_answer = new QWidget(this);
    m_answer->setLayout(buildAnswer());
    m_answer->setMinimumSize(metrics.px(700), metrics.px(340));
    layout->addWidget(m_answer, 1);
    layout->addStretch();
    layout->addSpacing(metrics.px(8));
    layout->addWidget(buttons);
    // Not of the dialog itself: that would count instead of what the layout needs.
    m_address->setMinimumWidth(metrics.px(440));
}

QLayout *SubscribeDialog::buildAnswer()
{
    const Metrics metrics(font());
    m_listTitle = new QLabel(this);
    QFont section = semibold(font(), 11);
    section.setCapitalization(QFont::AllUppercase);
    section.setLetterSpacing(QFont::AbsoluteSpacing, metrics.exact(0.6));
    m_listTitle->setFont(section);
    m_list = new CandidateList(this);
    m_list->setMinimumWidth(metrics.px(240));
    m_preview = new FeedPreviewPane;
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_preview);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_preview->setAutoFillBackground(false);
    m_folder = new FolderBox(m_library, {}, this);
    m_folder->setMinimumWidth(metrics.px(240));
    auto *folderLabel = new QLabel(tr("Folder"), this);
    folderLabel->setBuddy(m_folder);

    m_offers = new QWidget(this);
    auto *found = new QVBoxLayout(m_offers);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(metrics.px(8));
    found->addWidget(m_listTitle);
    found->addWidget(m_list, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics.px(20));
    columns->addWidget(m_offers, 2);
    columns->addWidget(scroll, 3);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(metrics.px(8));
    folder->addWidget(folderLabel);
    folder->addWidget(m_folder);
    folder->addStretch();
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(0, metrics.px(8), 0, 0);
    layout->setSpacing(metrics.px(12));
    layout->addLayout(columns, 1);
    layout->addLayout(folder);
    return layout;
}

} // namespace depeche
