#pragma once

#include <QByteArray>
#include <functional>

namespace depeche::bench {

/// What the bare pipeline keeps of an article, as it stands in the document.
struct BareArticle
{
    QByteArray title;
    QByteArray link;
    QByteArray date;
    QByteArray description;
    QByteArray content;

    bool operator==(const BareArticle &) const = default;
};

/// Reads RSS and Atom with libxml2, JSON feeds with Qt, and calls @p handler for each article. False if it is neither.
bool readBareDocument(const QByteArray &document, const std::function<void(const BareArticle &)> &handler);

} // namespace depeche::bench
