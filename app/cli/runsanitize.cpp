#include "cli/runsanitize.h"

#include "cli/arguments.h"
#include "html/htmldecode.h"
#include "html/sanitizer.h"

#include <QFile>
#include <cstdio>

namespace depeche {

int runSanitize(const QStringList &words)
{
    const auto arguments = parseArguments(words, {{QStringLiteral("base-url"), OptionSpec::Value::One}});
    if (!arguments || !arguments->words.isEmpty()) {
        const QString message = arguments ? QString() : arguments.error().message;
        std::fprintf(stderr, "%s\n", qPrintable(message));
        return 2;
    }
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    const QString html = decodeHtmlPage(input.readAll(), QStringLiteral("text/html; charset=utf-8"));
    const SanitizedHtml safe = sanitizeHtml(html, {QUrl(arguments->value(QStringLiteral("base-url"))), {}});
    if (!safe.note.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(safe.note));
    output.write(safe.html.toUtf8());
    return 0;
}

} // namespace depeche
