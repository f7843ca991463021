#pragma once

#include "feed/opml.h"

namespace depeche {

/// The namespaces of a document while it is put together: outlines of several lists may mean different things by the
/// same prefix.
class OutlineNamespaces final
{
public:
    /// The prefix to write for what its list calls @p prefix: the same, or one with a number.
    QString prefixFor(const QString &prefix, const QString &address);
    const QMap<QString, QString> &addresses() const { return m_addresses; }

private:
    QMap<QString, QString> m_addresses; ///< by prefix
};

/// Whether an attribute of that name holds a password. They are not kept: secrets belong into the keyring.
bool isSecretAttribute(const QString &name);

/// What @p outline says beyond its text, title and address, as JSON for the store: all attributes, and the namespaces of
/// their prefixes. Pure data; nothing in it is ever run or fetched.
QByteArray packOutline(const OpmlOutline &outline, const QMap<QString, QString> &namespaces);

/// Puts what packOutline() kept into the fields of @p outline that are still null.
void unpackOutline(const QByteArray &json, OpmlOutline &outline, OutlineNamespaces &namespaces);

} // namespace depeche
