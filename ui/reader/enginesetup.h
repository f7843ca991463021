#pragma once

/// What must happen before QApplication is made. Qt WebEngine itself starts on first use only.
namespace depeche {

/// Chromium refuses to run as root with its sandbox. Only then it is switched off, with a warning on stderr; for everybody
/// else nothing happens, whatever the environment says.
void disableSandboxForRoot();

/// Makes `depeche-article:` known to Chromium: secure, and nothing more (no access to files or to other schemes).
void registerArticleScheme();

} // namespace depeche
