#include "architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace depeche::test {

namespace {

/// Walks through C++ and separates code, comments and literals.
class Lexer
{
public:
    explicit Lexer(SourceFile &file)
        : m_file(file)
        , m_text(file.text)
    {
        m_file.code.reserve(m_text.size());
    }

    void run()
    {
        while (m_at < m_text.size()) {
            if (ahead(u"//"))
                skipComment(u"\n", 0);
            else if (ahead(u"/*"))
                skipComment(u"*/", 2);
            else if (ahead(u"R\"") && !afterWord())
                rawString();
            else if (m_text.at(m_at) == u'"')
                literal(u'"');
            else if (m_text.at(m_at) == u'\'' && !(afterWord() && !afterPrefix()))
                literal(u'\'');
            else
                keep();
        }
    }

private:
    bool ahead(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }
    static bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
    /// A letter or digit stands before: the apostrophe of 1'000, the R of FOOR"".
    bool afterWord() const
    {
        if (m_at == 0 || !isWord(m_text.at(m_at - 1)))
            return false;
        return !(ahead(u"R\"") && afterPrefix());
    }
    /// Only u, U, L or u8 stands before.
    bool afterPrefix() const
    {
        qsizetype begin = m_at;
        while (begin > 0 && isWord(m_text.at(begin - 1)))
            --begin;
        const QStringView word = QStringView(m_text).mid(begin, m_at - begin);
        return word == u"u" || word == u"U" || word == u"L" || word == u"u8";
    }
    void keep()
    {
        if (m_text.at(m_at) == u'\n')
            ++m_line;
        m_file.code += m_text.at(m_at++);
    }
    void blank()
    {
        const QChar c = m_text.at(m_at++);
        if (c == u'\n')
            ++m_line;
        m_file.code += c == u'\n' ? u'\n' : u' ';
    }
    void skipComment(QStringView end, qsizetype endLength)
    {
        qsizetype stop = m_text.indexOf(end, m_at + 2);
        stop = stop < 0 ? m_text.size() : stop + endLength;
        while (m_at < stop)
            blank();
    }
    void literal(QChar quote)
    {
        const int line = m_line;
        QString content;
        keep();
        while (m_at < m_text.size() && m_text.at(m_at) != quote && m_text.at(m_at) != u'\n') {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size()) {
                content += m_text.at(m_at);
                blank();
            }
            content += m_text.at(m_at);
            blank();
        }
        if (m_at < m_text.size())
            keep();
        if (quote == u'"')
            m_file.strings.append({content, line});
    }
    void rawString()
    {
        const int line = m_line;
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = QString(u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"');
        qsizetype stop = open < 0 ? -1 : m_text.indexOf(close, open);
        const QString content = stop < 0 ? QString() : m_text.mid(open + 1, stop - open - 1);
        stop = stop < 0 ? m_text.size() : stop + close.size();
        while (m_at < stop)
            blank();
        m_file.strings.append({content, line});
    }

    SourceFile &m_file;
    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

void readIncludes(SourceFile &file)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*(?:\"([^\"]+)\"|<([^>]+)>)"));
    const QStringList lines = file.text.split(u'\n');
    const QStringList code = file.code.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!code.value(i).contains(u'#')) // in a comment
            continue;
        const auto match = include.match(lines.at(i));
        if (!match.captured(1).isEmpty())
            file.quotedIncludes.append({match.captured(1), int(i) + 1});
        else if (!match.captured(2).isEmpty())
            file.angleIncludes.append({match.captured(2), int(i) + 1});
    }
}

} // namespace

SourceFile readSource(const QString &path, const QString &text)
{
    SourceFile file;
    file.path = path;
    file.text = text;
    if (file.isCpp()) {
        Lexer(file).run();
        readIncludes(file);
    }
    return file;
}

QString SourceFile::module() const
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2)
        return {};
    if (parts.first() == u"src")
        return parts.size() > 2 ? parts.at(1) : QString();
    if (parts.first() == u"ui")
        return parts.size() > 2 ? QString(u"ui/" + parts.at(1)) : QString();
    return parts.first() == u"app" ? parts.first() : QString();
}

SourceTree::SourceTree(const QString &root)
{
    const QDir top(root);
    for (const QString &folder :
         {QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests"),
          QStringLiteral("cmake"), QStringLiteral("packaging")}) {
        QDirIterator entries(top.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                m_files.append(
                    readSource(top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())));
        }
    }
    std::sort(m_files.begin(), m_files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    for (qsizetype i = 0; i < m_files.size(); ++i)
        m_byPath.insert(m_files.at(i).path, i);
}

const SourceFile *SourceTree::find(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.constEnd() ? nullptr : &m_files.at(*found);
}

const SourceFile *SourceTree::resolve(const SourceFile &from, const QString &include) const
{
    const QString folder = from.path.left(from.path.lastIndexOf(u'/') + 1);
    for (const QString &root : {folder, QStringLiteral("src/"), QString(), QStringLiteral("tests/")}) {
        if (const SourceFile *file = find(QDir::cleanPath(QString(root + include))))
            return file;
    }
    return nullptr;
}

} // namespace depeche::test
