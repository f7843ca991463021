#include "store/queuedtext.h"

#include "core/text.h"
#include "store/articlecontent.h"
#include "store/ftspattern.h"

#include <sqlite3.h>

namespace depeche {

namespace {

QString textOf(sqlite3_value *value)
{
    // The text first: asking for it may change how many bytes there are.
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

QString packedTextOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return plainTextOf(QByteArray::fromRawData(bytes, sqlite3_value_bytes(value)));
}

void matches(sqlite3_context *context, int, sqlite3_value **values)
{
    auto &stemmers = *static_cast<Stemmers *>(sqlite3_user_data(context));
    // The expression is the same in every row of a statement.
    auto *pattern = static_cast<FtsPattern *>(sqlite3_get_auxdata(context, 0));
    std::unique_ptr<FtsPattern> parsed;
    if (!pattern) {
        parsed = std::make_unique<FtsPattern>(FtsPattern::parse(textOf(values[0])));
        pattern = parsed.get();
    }
    const IndexedText text = indexedText(textOf(values[1]), textOf(values[2]), textOf(values[3]),
                                         packedTextOf(values[4]), textOf(values[5]), stemmers);
    const QList<IndexedColumn> columns{IndexedColumn(text.title), IndexedColumn(text.author),
                                       IndexedColumn(text.body)};
    sqlite3_result_int(context, pattern->matches(columns) ? 1 : 0);
    if (parsed)
        sqlite3_set_auxdata(context, 0, parsed.release(),
                            [](void *kept) { delete static_cast<FtsPattern *>(kept); });
}

} // namespace

IndexedText indexedText(const QString &title, const QString &lead, const QString &authors,
                        const QString &body, const QString &language, Stemmers &stemmers)
{
    const QString text = lead + u'\n' + body;
    const StemLanguage spoken = stemLanguageOf(language, QString(title + u'\n' + text.left(1000)));
    Prefixes prefixes;
    IndexedText indexed{stemmedIndexText(title, spoken, stemmers, prefixes),
                        stemmedIndexText(authors, StemLanguage::None, stemmers, prefixes),
                        stemmedIndexText(text, spoken, stemmers, prefixes), spoken};
    // Once for all columns, in the first, where a place takes the least room.
    if (const QString terms = prefixes.terms(); !terms.isEmpty())
        indexed.title += u' ' + terms;
    return indexed;
}

Result<> addQueuedTextFunction(sqlite3 *db)
{
    const int code = sqlite3_create_function_v2(
        db, "depeche_matches", 6, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, new Stemmers,
        matches, nullptr, nullptr, [](void *stemmers) { delete static_cast<Stemmers *>(stemmers); });
    if (code != SQLITE_OK)
        return Error{ErrorKind::Storage, QStringLiteral("SQLite takes no functions."),
                     QString::fromUtf8(sqlite3_errmsg(db))};
    return {};
}

} // namespace depeche
