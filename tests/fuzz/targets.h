#pragma once

#include <QByteArray>
#include <QList>

/// Everything that reads bytes of strangers, as functions of any bytes. Each runs the code as the program does and
/// requires what must hold whatever the input is. Single-threaded.
namespace depeche::fuzz {

/// Says that @p holds must be true. libFuzzer's program ends here if it is not, the test fails; hence defined in
/// main.cpp and in tst_fuzzcorpus.cpp.
void require(bool holds, const char *what);

void charset(const QByteArray &input); ///< label, line end, bytes in that encoding
void dates(const QByteArray &input);
void feedjson(const QByteArray &input);
void feedxml(const QByteArray &input);
void html(const QByteArray &input); ///< a fragment, as in an article
void opml(const QByteArray &input);
void page(const QByteArray &input);  ///< a page of a site
void query(const QByteArray &input); ///< what somebody types into the search field
void text(const QByteArray &input);
void url(const QByteArray &input);

struct Target
{
    const char *name; ///< of its folder in corpus/
    void (*run)(const QByteArray &input);
};
QList<Target> targets();

} // namespace depeche::fuzz
