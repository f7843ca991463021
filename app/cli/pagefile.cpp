#include "cli/pagefile.h"

#include "cli/arguments.h"
#include "html/htmldecode.h"

#include <QCoreApplication>
#include <QFile>

namespace depeche {

Result<PageFile> readPageFile(const QStringList &words)
{
    const auto arguments = parseArguments(words, {{QStringLiteral("base-url"), OptionSpec::Value::One},
                                                  {QStringLiteral("content-type"), OptionSpec::Value::One}});
    DEPECHE_TRY(arguments);
    if (arguments->words.size() != 1 || !arguments->has(QStringLiteral("base-url")))
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("depeche", "Give --base-url URL and one file."),
                     {}};
    QFile file(arguments->words.first());
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("depeche", "The file %1 cannot be read.").arg(file.fileName()),
            file.errorString()};
    return PageFile{decodeHtmlPage(file.readAll(), arguments->value(QStringLiteral("content-type"))),
                    QUrl(arguments->value(QStringLiteral("base-url")))};
}

} // namespace depeche
