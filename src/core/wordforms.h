#pragma once

#include "core/stem.h"

#include <QStringList>

namespace depeche {

/// What a word of a query stands for in the index.
struct WordForms
{
    QStringList words; ///< folded; the word itself first
    QStringList stems; ///< folded, without StemMark

    bool operator==(const WordForms &) const = default;
};

/// The forms of @p word, one word as the user typed it, in any of @p languages: its stems, words that are such a stem
/// themselves, and how it is spelled without umlauts or with ("Müller", "Mueller"). At most some dozen. Pure.
WordForms wordForms(QStringView word, const QList<StemLanguage> &languages, Stemmers &stemmers);

} // namespace depeche
