#include "html/references.h"

#include "html/document.h"

namespace depeche {

namespace {

constexpr qsizetype MaxReference = 40;

/// What stands in nearly every feed, without the parser.
QStringView frequent(QStringView name)
{
    struct Reference
    {
        QStringView name;
        QStringView text;
    };
    static constexpr Reference references[] = {
        {u"amp", u"&"},    {u"nbsp", u"\u00a0"}, {u"quot", u"\""},     {u"lt", u"<"},     {u"gt", u">"},
        {u"#39", u"'"},    {u"#039", u"'"},      {u"apos", u"'"},      {u"#8217", u"’"},  {u"rsquo", u"’"},
        {u"#8216", u"‘"},  {u"lsquo", u"‘"},     {u"#8220", u"“"},     {u"ldquo", u"“"},  {u"#8221", u"”"},
        {u"rdquo", u"”"},  {u"#8211", u"–"},     {u"ndash", u"–"},     {u"#8212", u"—"},  {u"mdash", u"—"},
        {u"#8230", u"…"},  {u"hellip", u"…"},    {u"#160", u"\u00a0"}, {u"laquo", u"«"},  {u"raquo", u"»"},
        {u"eacute", u"é"}, {u"egrave", u"è"},    {u"agrave", u"à"},    {u"ccedil", u"ç"}, {u"auml", u"ä"},
        {u"ouml", u"ö"},   {u"uuml", u"ü"},      {u"#038", u"&"},      {u"#38", u"&"},    {u"#8243", u"″"},
        {u"euro", u"€"},
    };
    for (const Reference &reference : references) {
        if (reference.name == name)
            return reference.text;
    }
    return {};
}

} // namespace

QString decodeReferences(const QString &text)
{
    qsizetype at = text.indexOf(u'&');
    if (at < 0)
        return text;
    QString decoded;
    decoded.reserve(text.size());
    qsizetype done = 0;
    for (; at >= 0; at = text.indexOf(u'&', done)) {
        decoded += QStringView(text).mid(done, at - done);
        qsizetype end = at + 1;
        while (end < text.size() && end - at < MaxReference &&
               (text.at(end) == u'#' || (text.at(end) < u'\x80' && text.at(end).isLetterOrNumber())))
            ++end;
        const QStringView name = QStringView(text).mid(at + 1, end - at - 1);
        if (end < text.size() && text.at(end) == u';')
            ++end;
        done = end;
        const QStringView known = text.at(end - 1) == u';' ? frequent(name) : QStringView();
        if (!known.isEmpty())
            decoded += known;
        else if (name.isEmpty())
            decoded += QStringView(text).mid(at, end - at);
        else
            decoded += textContent(parseHtmlFragment(text.mid(at, end - at)).root);
    }
    decoded += QStringView(text).mid(done);
    return decoded;
}

} // namespace depeche
