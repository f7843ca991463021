#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace depeche::test {

/// How a run of the built program ended.
struct Ran
{
    int code = -1; ///< -1: crashed or did not end within a minute
    QByteArray out;
    QByteArray error;

    /// Standard output as JSON; empty when it is none.
    QJsonObject json() const;
};

/// Runs the built program with @p arguments, without a display, in English, and waits for its end. @p environment:
/// further "NAME=value".
Ran runProgram(const QStringList &arguments, const QByteArray &input = {},
               const QStringList &environment = {});

/// Runs another program, such as pdftotext.
Ran runTool(const QString &program, const QStringList &arguments);

} // namespace depeche::test
