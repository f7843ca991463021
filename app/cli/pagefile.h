#pragma once

#include "core/result.h"

#include <QStringList>
#include <QUrl>

namespace depeche {

/// A page in a file, as the verbs that work on one take it: `[--content-type TYPE] --base-url URL FILE`.
struct PageFile
{
    QString html;
    QUrl baseUrl;
};

/// Fails with ErrorKind::Invalid on wrong usage, with NotFound when the file cannot be read.
Result<PageFile> readPageFile(const QStringList &words);

} // namespace depeche
