#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <optional>

/// The words in dates. Pure functions, any thread.
namespace depeche {

/// 1..12 for the name of a month or its short form, in some thirty languages, whatever its case and accents;
/// 0 for another word.
int monthOfName(QStringView word);

/// Seconds east of UTC of a zone's abbreviation in lower case, "est"; empty for another word.
std::optional<int> zoneOffset(QStringView abbreviation);

/// The same of a place, "europe/brussels", at noon of @p day.
std::optional<int> zoneOffset(const QString &place, const QDate &day);

} // namespace depeche
