#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace depeche {

/// Divides HTML into texts and tags by the tokenization rules of the HTML standard (13.2.5), without building a tree:
/// what runs before the parser (html/gate) and where only the text matters (html/plaintext). Comments, doctypes and
/// processing instructions are skipped, character references stay as they are. Linear in the size of the input, which
/// must outlive this object. Any one thread.
class HtmlTokenizer final
{
public:
    enum class Kind {
        Text,
        StartTag,
        EndTag,
        RawText, ///< content of script, style, title, textarea …: follows the start tag, references not meant
        End
    };

    struct Attribute
    {
        QString name; ///< lower case
        QStringView value;

        bool operator==(const Attribute &) const = default;
    };

    struct Token
    {
        Kind kind = Kind::End;
        QString name;                ///< of a tag, lower case
        QStringView text;            ///< of a text
        QList<Attribute> attributes; ///< at most MaxAttributes, no name twice, none of more than MaxValue
        bool selfClosing = false;
    };

    static constexpr int MaxAttributes = 60;
    static constexpr qsizetype MaxName = 64;
    static constexpr qsizetype MaxValue = 16 * 1024;

    explicit HtmlTokenizer(QStringView html)
        : m_html(html)
    {
    }

    Token next();

    /// True for elements whose content is a single text to the tokenizer.
    static bool isRawText(QStringView element);

private:
    bool atTag() const;
    void skipMarkup();
    void skipComment();
    Token readText();
    Token readTag();
    Token readRawText();
    bool isClosedLater(const QString &element);
    void readAttribute(Token &tag);
    QStringView readName();
    QStringView readValue();
    void skipBlanks();
    bool isBlank() const;

    QStringView m_html;
    qsizetype m_pos = 0;
    QString m_rawElement;
    QString m_emptyElement;    ///< whose end tag is to be given next
    QStringList m_neverClosed; ///< elements that have no end tag in what is left
};

} // namespace depeche
