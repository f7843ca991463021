// The query language (see articlequery.h). Recursive descent; never fails: what it does not understand is
// text.
#include "core/text.h"
#include "domain/queryconditions.h"
#include "domain/querynodes.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr qsizetype MaxLength = 4000;
constexpr int MaxConditions = 200;
constexpr int MaxDepth = 40;

using Kind = QueryNode::Kind;

int conditionsOf(const QueryNode &node)
{
    int conditions = node.children.isEmpty() ? 1 : 0;
    for (const QueryNode &child : node.children)
        conditions += conditionsOf(child);
    return conditions;
}

class Parser
{
public:
    Parser(const QString &text, Timestamp now)
        : m_text(text.left(MaxLength))
        , m_now(now)
    {
        if (text.size() > MaxLength)
            noteTooLong();
    }

    ParsedQuery parse()
    {
        QList<QueryNode> parts;
        while (true) {
            if (const auto part = parseOr(0))
                parts += part->kind == Kind::And ? part->children : QList<QueryNode>{*part};
            skipBlanks();
            if (atEnd())
                break;
            ++m_position; // a closing bracket that nothing opened
            note(QCoreApplication::translate("depeche",
                                             "A closing bracket without an opening one was ignored."));
        }
        setRoot(parts);
        return m_result;
    }

private:
    /// Leaves out last conditions until the query's own text is one we read: "date:2026" is two conditions there.
    void setRoot(QList<QueryNode> parts)
    {
        const auto fits = [this] {
            return toText(m_result.query).size() <= MaxLength &&
                   conditionsOf(m_result.query.root) <= MaxConditions;
        };
        m_result.query.root = group(Kind::And, parts);
        while (!fits()) {
            noteTooLong();
            if (parts.size() < 2) { // it must not become a search for everything
                m_result.query.root = queryNode(Kind::Never);
                return;
            }
            parts.removeLast();
            m_result.query.root = group(Kind::And, parts);
        }
    }
    void noteTooLong()
    {
        note(QCoreApplication::translate("depeche", "The query is too long; its end was left out."));
    }
    bool atEnd() const { return m_position >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_position); }
    void skipBlanks()
    {
        while (!atEnd() && peek().isSpace())
            ++m_position;
    }
    void note(const QString &text)
    {
        if (!m_result.notes.contains(text))
            m_result.notes += text;
    }

    bool takeOr()
    {
        const QStringView rest = QStringView(m_text).mid(m_position);
        if (!rest.startsWith(u"OR") || (rest.size() > 2 && !rest.at(2).isSpace() && rest.at(2) != u'('))
            return false;
        m_position += 2;
        return true;
    }

    std::optional<QueryNode> parseOr(int depth)
    {
        QList<QueryNode> alternatives;
        do {
            if (auto alternative = parseAnd(depth))
                alternatives += *alternative;
            skipBlanks();
        } while (takeOr());
        if (alternatives.isEmpty())
            return std::nullopt;
        return group(Kind::Or, alternatives);
    }

    std::optional<QueryNode> parseAnd(int depth)
    {
        QList<QueryNode> parts;
        while (true) {
            skipBlanks();
            if (atEnd() || peek() == u')')
                break;
            const qsizetype before = m_position;
            if (takeOr()) {
                m_position = before;
                break;
            }
            if (auto part = parseUnary(depth))
                parts += part->kind == Kind::And ? part->children : QList<QueryNode>{*part};
        }
        if (parts.isEmpty())
            return std::nullopt;
        return group(Kind::And, parts);
    }

    std::optional<QueryNode> parseUnary(int depth)
    {
        if (peek() == u'-' && m_position + 1 < m_text.size() && !m_text.at(m_position + 1).isSpace()) {
            ++m_position;
            auto part = depth < MaxDepth ? parseUnary(depth + 1) : std::nullopt;
            if (!part)
                return std::nullopt;
            return negated(*part);
        }
        if (peek() == u'(') {
            ++m_position;
            auto inner = depth < MaxDepth ? parseOr(depth + 1) : std::nullopt;
            skipBlanks();
            if (peek() == u')')
                ++m_position;
            else
                note(QCoreApplication::translate("depeche", "A closing bracket is missing."));
            return inner;
        }
        return parseCondition();
    }

    /// A quoted or bare value at the current position.
    struct Value
    {
        QString text;
        bool quoted = false;
        bool prefix = false;
    };
    Value takeValue()
    {
        Value value;
        if (peek() == u'"' || peek() == u'“' || peek() == u'«') {
            const QChar close = peek() == u'"' ? u'"' : peek() == u'“' ? u'”' : u'»';
            ++m_position;
            qsizetype end = m_text.indexOf(close, m_position);
            if (end < 0) {
                note(QCoreApplication::translate("depeche", "A closing quotation mark is missing."));
                end = m_text.size();
            }
            value.text = m_text.mid(m_position, end - m_position).trimmed();
            value.quoted = true;
            m_position = std::min(end + 1, m_text.size());
        } else {
            const qsizetype begin = m_position;
            while (!atEnd() && !peek().isSpace() && peek() != u'(' && peek() != u')' && peek() != u'"')
                ++m_position;
            value.text = m_text.mid(begin, m_position - begin);
            if (value.text.size() > 1 && value.text.endsWith(u'*')) {
                value.text.chop(1);
                value.prefix = true;
            }
        }
        if (value.quoted && peek() == u'*') {
            ++m_position;
            value.prefix = true;
        }
        return value;
    }

    /// The name before a colon at the current position, lower case; empty if there is none.
    QString takeField()
    {
        qsizetype end = m_position;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        if (end == m_position || end >= m_text.size() || m_text.at(end) != u':' || end + 1 >= m_text.size() ||
            m_text.at(end + 1).isSpace())
            return {};
        const QString field = m_text.mid(m_position, end - m_position).toLower();
        m_position = end + 1;
        return field;
    }

    std::optional<QueryNode> parseCondition()
    {
        if (++m_conditions > MaxConditions) {
            note(QCoreApplication::translate(
                "depeche", "The query has too many conditions; the last ones were left out."));
            m_position = m_text.size();
            return std::nullopt;
        }
        const qsizetype begin = m_position;
        const QString field = takeField();
        if (field.isEmpty())
            return words(takeValue(), QueryNode::Field::Any);
        const Value value = takeValue();
        if (auto condition = fieldCondition(field, value))
            return condition;
        if (field == u"sort" && setOrder(value.text.toLower()))
            return std::nullopt;
        const QString text = m_text.mid(begin, m_position - begin).trimmed();
        note(QCoreApplication::translate("depeche", "“%1” is not understood and was searched as text.")
                 .arg(text));
        // Without the marks, so that the text can stand between them when it is written again.
        return words({QString(text).replace(u'"', u' ').trimmed(), true, false}, QueryNode::Field::Any);
    }

    bool setOrder(const QString &order)
    {
        if (order != u"date" && order != u"relevance")
            return false;
        m_result.query.order =
            order == u"date" ? ArticleQuery::Order::NewestFirst : ArticleQuery::Order::Relevance;
        return true;
    }

    std::optional<QueryNode> fieldCondition(const QString &field, const Value &value)
    {
        if (value.text.isEmpty())
            return std::nullopt;
        if (field == u"title")
            return words(value, QueryNode::Field::Title);
        if (field == u"author")
            return words(value, QueryNode::Field::Author);
        if (field == u"text")
            return words(value, QueryNode::Field::Text);
        if (field == u"tag")
            return queryNode(Kind::Tag, value.text);
        if (field == u"feed")
            return queryNode(Kind::Feed, value.text);
        if (field == u"folder")
            return queryNode(Kind::Folder, value.text);
        if (field == u"lang")
            return queryNode(Kind::Language, value.text.toLower());
        const QString lower = value.text.toLower();
        if (field == u"is")
            return isCondition(lower);
        if (field == u"has")
            return hasCondition(lower);
        if (field == u"after" || field == u"before" || field == u"date" || field == u"age")
            return timeCondition(field, lower, m_now);
        return std::nullopt;
    }

    std::optional<QueryNode> words(const Value &value, QueryNode::Field field)
    {
        if (indexTerms(value.text).isEmpty()) {
            if (!value.text.isEmpty())
                note(QCoreApplication::translate("depeche", "“%1” has no letters or digits and was ignored.")
                         .arg(value.text));
            return std::nullopt;
        }
        QueryNode made = queryNode(Kind::Words, value.text);
        made.field = field;
        made.prefix = value.prefix;
        made.exact = !value.prefix && (value.quoted || needsQuotes(value.text));
        return made;
    }

    QString m_text;
    Timestamp m_now;
    qsizetype m_position = 0;
    int m_conditions = 0;
    ParsedQuery m_result;
};

} // namespace

ParsedQuery parseQuery(const QString &text, Timestamp now)
{
    return Parser(text, now).parse();
}

} // namespace depeche
