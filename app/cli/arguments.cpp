#include "cli/arguments.h"

#include <QCoreApplication>

namespace depeche {

Result<Arguments> parseArguments(const QStringList &words, const QList<OptionSpec> &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == u"--") {
            arguments.words += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u"--")) {
            arguments.words += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto spec = std::find_if(known.begin(), known.end(),
                                       [&](const OptionSpec &option) { return option.name == name; });
        if (spec == known.end())
            return Error{ErrorKind::Invalid,
                         QCoreApplication::translate("depeche", "Unknown option --%1.").arg(name),
                         {}};
        if (spec->value == OptionSpec::Value::None) {
            if (equals >= 0)
                return Error{
                    ErrorKind::Invalid,
                    QCoreApplication::translate("depeche", "The option --%1 takes no value.").arg(name),
                    {}};
            arguments.options[name] += QString();
        } else if (equals >= 0) {
            arguments.options[name] += word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            arguments.options[name] += words.at(++i);
        } else {
            return Error{ErrorKind::Invalid,
                         QCoreApplication::translate("depeche", "The option --%1 needs a value.").arg(name),
                         {}};
        }
    }
    return arguments;
}

} // namespace depeche
