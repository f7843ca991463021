#pragma once

#include "core/paths.h"

#include <QStringList>

class QCoreApplication;

namespace depeche {

/// What the program was started for.
struct Invocation
{
    QString profile;  ///< --profile DIR; empty: the user's own
    bool help = false;
    bool version = false;
    bool demo = false; ///< --demo: the sample edition on a throw-away profile
    QString verb;      ///< empty: the window
    QStringList words; ///< after the verb; without one, addresses to subscribe to

    bool wantsWindow() const { return verb.isEmpty() && !help && !version; }
    Paths paths() const { return profile.isEmpty() ? Paths::standard() : Paths::forProfile(profile); }
};

Invocation readInvocation(int argc, char **argv);

/// Texts in the language of the desktop, or of $DEPECHE_LANGUAGE.
void installTranslation(QCoreApplication &application);

} // namespace depeche
