#include "core/wordforms.h"

#include "core/text.h"

#include <algorithm>

namespace depeche {

namespace {

constexpr qsizetype MostForms = 8;

void add(QStringList &list, const QString &form)
{
    if (!form.isEmpty() && list.size() < MostForms && !list.contains(form))
        list += form;
}

/// "Müller" → "mueller", "Ångström" → "aangstroem": what folding, which drops the marks, does not give.
QString withoutUmlauts(QStringView word)
{
    QString spelled = word.toString().normalized(QString::NormalizationForm_C).toLower();
    spelled.replace(u'ä', QStringLiteral("ae")).replace(u'ö', QStringLiteral("oe"));
    spelled.replace(u'ü', QStringLiteral("ue")).replace(u'ø', QStringLiteral("oe"));
    return fold(spelled.replace(u'å', QStringLiteral("aa")));
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouy").contains(c);
}

/// "mueller" → "muller", as "Müller" folds to. Not in "cœur", "queue" or "issue".
QString withUmlauts(const QString &folded, bool nordic)
{
    QString spelled;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        spelled += folded.at(i);
        if (i + 2 >= folded.size() || isVowel(folded.at(i + 2)) ||
            (i > 0 && (isVowel(folded.at(i - 1)) || folded.at(i - 1) == u'q')))
            continue;
        const QStringView pair = QStringView(folded).mid(i, 2);
        if (pair == u"ae" || pair == u"oe" || pair == u"ue" || (nordic && pair == u"aa"))
            ++i;
    }
    return spelled;
}

} // namespace

WordForms wordForms(QStringView word, const QList<StemLanguage> &languages, Stemmers &stemmers)
{
    WordForms forms;
    const QString folded = fold(word);
    add(forms.words, folded);
    if (folded.size() < 3)
        return forms;

    const bool nordic = languages.contains(StemLanguage::Danish) ||
                        languages.contains(StemLanguage::Norwegian) ||
                        languages.contains(StemLanguage::Swedish);
    if (nordic || languages.contains(StemLanguage::German)) {
        add(forms.words, withoutUmlauts(word));
        if (folded.size() >= 5)
            add(forms.words, withUmlauts(folded, nordic));
    }

    QStringList stems;
    int stemming = 0; // languages of the word's script
    for (const StemLanguage language : languages) {
        const QString stem = stemmers.stem(word, language);
        if (stem.isEmpty())
            continue;
        ++stemming;
        stems += stem;
        add(forms.stems, stem);
    }
    // Words that are their own stem have no other term in the index. Short ones mislead: in French, "news" has the
    // stem "new". So two languages must agree on those.
    for (const QString &stem : std::as_const(forms.stems)) {
        if (stem.size() > 3 || stems.count(stem) > 1 || stemming == 1)
            add(forms.words, stem);
    }
    return forms;
}

} // namespace depeche
