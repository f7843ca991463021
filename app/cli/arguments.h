#pragma once

#include "core/result.h"

#include <QHash>
#include <QStringList>

namespace depeche {

/// An option a verb knows: "--name" or, with a value, "--name=value" and "--name value".
struct OptionSpec
{
    enum class Value { None, One };

    QString name;
    Value value = Value::None;
};

/// The words after a verb. Everything that does not begin with "--" is a word: a query may begin with a minus. After
/// "--" everything is.
struct Arguments
{
    QStringList words;
    QHash<QString, QStringList> options; ///< by name, values in order; one empty value for an option without

    bool has(const QString &name) const { return options.contains(name); }
    /// The last value given, or @p other.
    QString value(const QString &name, const QString &other = {}) const
    {
        const QStringList given = options.value(name);
        return given.isEmpty() ? other : given.last();
    }
    QStringList values(const QString &name) const { return options.value(name); }
};

/// Fails, with a message for the user, on an unknown option or a missing value.
Result<Arguments> parseArguments(const QStringList &words, const QList<OptionSpec> &known);

} // namespace depeche
