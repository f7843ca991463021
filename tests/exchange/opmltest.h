#pragma once

#include "exchange/opmlexport.h"
#include "exchange/opmlimport.h"
#include "store/statement.h"
#include "store/undotable.h"
#include "support/testprofile.h"

namespace depeche::test {

template <typename T>
T ok(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

inline OpmlDocument document(const QByteArray &body)
{
    return ok(readOpml("<?xml version='1.0'?><opml version='2.0'><head/><body>" + body + "</body></opml>"));
}

inline ImportOptions merging(const QString &folder = {})
{
    return {folder, ImportOptions::KnownFeeds::Move, nullptr};
}

/// Imports in one transaction, as the Library does.
inline Result<ImportReport> import(Connection &db, const OpmlDocument &document,
                                   const ImportOptions &options = {})
{
    const auto transaction = ok(Transaction::begin(db, Durability::User));
    auto report = importPlan(db, planImport(document), options, Now);
    if (!report)
        return report;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

inline ImportReport preview(Connection &db, const OpmlDocument &document, const ImportOptions &options = {})
{
    return previewOf(ok(compareWithStore(db, planImport(document))), options);
}

inline QHash<QString, QString> foldersByAddress(Connection &db)
{
    const auto folders = ok(FolderTable(db).folders());
    QHash<QString, QString> found;
    for (const Feed &feed : ok(FeedTable(db).feeds()))
        found.insert(feed.url.toString(), folderPath(folders, feed.folder));
    return found;
}

inline const QByteArray Nested =
    "<outline text='World'><outline text='Europe'>"
    "<outline type='rss' text='Le Méridien' xmlUrl='https://meridien.example/rss' "
    "htmlUrl='https://meridien.example/'/>"
    "</outline><outline text='Port' xmlUrl='https://port.example/f'/></outline>"
    "<outline text='Ledger' xmlUrl='https://ledger.example/f'/>";

} // namespace depeche::test
