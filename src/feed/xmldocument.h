#pragma once

#include "feed/vocabulary.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <memory>

struct _xmlNode;

namespace depeche {

struct XmlState;

/// An element of an XmlDocument, which must outlive it. A null element answers everything with nothing.
/// Names are in lower case, since feeds write them as they like.
class XmlElement final
{
public:
    XmlElement() = default;
    explicit XmlElement(const _xmlNode *node)
        : m_node(node)
    {
    }

    bool isNull() const { return m_node == nullptr; }
    explicit operator bool() const { return m_node != nullptr; }

    QByteArray name() const;   ///< local name, lower case; this and the next two live as long as the document
    QByteArray prefix() const; ///< as written
    QByteArray exactName() const; ///< local name as written
    QString namespaceAddress() const;
    Vocabulary vocabulary() const;
    bool is(Vocabulary vocabulary, const char *name) const;

    XmlElement parent() const;
    XmlElement firstChild() const; ///< elements only
    XmlElement next() const;
    QList<XmlElement> children() const;
    XmlElement child(Vocabulary vocabulary, const char *name) const; ///< the first such
    bool hasChildren() const { return !firstChild().isNull(); }

    /// The attribute without a prefix, whatever its case; null when absent.
    QString attribute(const char *name) const;
    /// The attribute in a namespace; null when absent.
    QString attribute(Vocabulary vocabulary, const char *name) const;
    /// All attributes without namespace, by name in lower case.
    QMap<QString, QString> attributes() const;
    QMap<QString, QString> attributesAsWritten() const;

    /// All text below, entities replaced, as it stands. Never null.
    QString text() const;
    /// text() without blanks at its ends.
    QString trimmed() const;
    /// Content as HTML where text is text (XHTML): escaped again. Namespaces are dropped.
    QString innerXhtml() const;
    /// Content as HTML where text is HTML already (escaped once in the XML).
    QString innerHtml() const;

    /// Where it starts: Content within xml:base and xml:lang is found by the caller.
    int line() const;

private:
    const _xmlNode *m_node = nullptr;
};

/// A parsed XML document. Not copyable; used on one thread at a time.
class XmlDocument final
{
public:
    /// Reads @p utf8 with recovery, without network, external entities or DTD. Never fails: root() may be null.
    static XmlDocument parse(const QByteArray &utf8);

    XmlDocument(XmlDocument &&) noexcept;
    XmlDocument &operator=(XmlDocument &&) noexcept;
    ~XmlDocument();

    XmlElement root() const;
    bool isWellFormed() const;               ///< XML 1.0
    bool isNamespaceWellFormed() const;      ///< every prefix is declared
    bool hasDoctype(const char *part) const; ///< the public or system identifier contains @p part
    QString error() const;                   ///< the first one, empty when there is none
    int errorLine() const;
    int errorColumn() const;
    QMap<QString, QString> namespaces() const; ///< address by prefix, as first declared in the document

private:
    explicit XmlDocument(std::unique_ptr<XmlState> state);
    std::unique_ptr<XmlState> m_state;
};

} // namespace depeche
