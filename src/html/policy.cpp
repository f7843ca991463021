#include "html/policy.h"

#include "core/text.h"

#include <QHash>
#include <QRegularExpression>

namespace depeche::policy {

namespace {

struct Row
{
    const char *elements;
    Treatment treatment;
    const char *writeAs; ///< null: as they are called
};

constexpr Row Elements[] = {
    {"p br hr h1 h2 h3 h4 h5 h6 div article section aside header footer address blockquote pre figure "
     "figcaption "
     "ul ol li dl dt dd details summary table caption colgroup col thead tbody tfoot tr th td",
     Treatment::Keep, nullptr},
    {"a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup "
     "time u var "
     "wbr",
     Treatment::Keep, nullptr},
    {"main nav hgroup center legend", Treatment::Keep, "div"},
    {"menu dir", Treatment::Keep, "ul"},
    {"listing", Treatment::Keep, "pre"},
    {"acronym", Treatment::Keep, "abbr"},
    {"strike", Treatment::Keep, "s"},
    {"tt", Treatment::Keep, "code"},
    {"script style button template title head meta link base x-control x-svg select textarea datalist map "
     "area "
     "canvas "
     "dialog source track noembed noframes rtc",
     Treatment::Drop, nullptr},
    {"img image picture amp-img", Treatment::Picture, nullptr},
    {"iframe video audio embed amp-iframe amp-video amp-audio", Treatment::Player, nullptr},
    {"x-math", Treatment::Formula, nullptr},
    {"noscript", Treatment::NoScript, nullptr},
};

struct AttributeRow
{
    const char *elements; ///< null: all
    const char *attributes;
    Value value;
};

constexpr AttributeRow Attributes[] = {
    {nullptr, "dir", Value::Direction},
    {nullptr, "lang", Value::Language},
    {"a abbr dfn img time", "title", Value::Text},
    {"img", "alt", Value::Text},
    {"img", "width height", Value::Number},
    {"a", "data-media", Value::Media},
    {"time ins del", "datetime", Value::DateTime},
    {"td th", "colspan rowspan", Value::Number},
    {"td th tr", "align", Value::Alignment},
    {"th", "scope", Value::Scope},
    {"col colgroup", "span", Value::Number},
    {"ol", "start", Value::Number},
    {"li", "value", Value::Number},
    {"ol", "type", Value::ListType},
    {"ol", "reversed", Value::Flag},
    {"details", "open", Value::Flag},
};

QHash<QString, Rule> makeRules()
{
    QHash<QString, Rule> rules;
    for (const Row &row : Elements) {
        const QStringList names = QString::fromLatin1(row.elements).split(u' ');
        for (const QString &name : names)
            rules.insert(name, {row.treatment, row.writeAs ? QString::fromLatin1(row.writeAs) : name});
    }
    return rules;
}

/// Keys are "element attribute", or " attribute" for all elements.
QHash<QString, Value> makeValues()
{
    QHash<QString, Value> values;
    for (const AttributeRow &row : Attributes) {
        const QStringList elements = QString::fromLatin1(row.elements ? row.elements : "").split(u' ');
        const QStringList attributes = QString::fromLatin1(row.attributes).split(u' ');
        for (const QString &element : elements)
            for (const QString &attribute : attributes)
                values.insert(QString(element % u' ' % attribute), row.value);
    }
    return values;
}

QString oneOf(const QString &value, std::initializer_list<QStringView> allowed)
{
    return std::find(allowed.begin(), allowed.end(), QStringView(value)) == allowed.end() ? QString() : value;
}

QString matching(const QString &value, const QRegularExpression &pattern)
{
    return pattern.match(value).hasMatch() ? value : QString();
}

} // namespace

Rule ruleFor(const QString &element)
{
    static const QHash<QString, Rule> rules = makeRules();
    return rules.value(element);
}

Value valueOf(const QString &element, const QString &attribute)
{
    static const QHash<QString, Value> values = makeValues();
    const auto own = values.constFind(QString(element % u' ' % attribute));
    return own != values.cend() ? *own : values.value(QString(u' ' % attribute), Value::Refused);
}

QString acceptedValue(Value kind, const QString &value)
{
    static const QRegularExpression number(QStringLiteral("\\A[0-9]{1,4}\\z"));
    static const QRegularExpression language(QStringLiteral("\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\\z"));
    static const QRegularExpression dateTime(QStringLiteral("\\A[0-9TZtz:+. -]{4,40}\\z"));
    const QString word = value.trimmed();
    switch (kind) {
    case Value::Refused: return {};
    case Value::Text: return value.isEmpty() ? QStringLiteral("") : singleLine(value);
    case Value::Number: return matching(word.endsWith(u"px") ? word.chopped(2) : word, number);
    case Value::Language: return matching(word, language);
    case Value::Direction: return oneOf(word.toLower(), {u"ltr", u"rtl", u"auto"});
    case Value::DateTime: return matching(word, dateTime);
    case Value::Alignment: return oneOf(word.toLower(), {u"left", u"right", u"center"});
    case Value::ListType: return oneOf(word, {u"1", u"a", u"A", u"i", u"I"});
    case Value::Scope: return oneOf(word.toLower(), {u"row", u"col", u"rowgroup", u"colgroup"});
    case Value::Media: return oneOf(word, {u"video", u"audio", u"embed"});
    case Value::Flag: return QStringLiteral("");
    }
    return {};
}

} // namespace depeche::policy
