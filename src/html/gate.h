#pragma once

#include <QString>
#include <QStringView>

namespace depeche {

/// HTML that a parser with quadratic corners (gumbo 0.10: 14 s for 20,000 open `b`) takes in linear time.
struct GatedHtml
{
    QString html;
    QString note; ///< for the user, translated; empty unless markup was left out

    bool operator==(const GatedHtml &) const = default;
};

inline constexpr int MaxOpenTags = 100;
inline constexpr int MaxOpenFormats = 20;
inline constexpr int MaxTags = 20000;

/// Writes @p html again so that no more than MaxOpenTags elements are open at a time (no more than MaxOpenFormats of
/// those that HTML re-opens by itself, like b or font), no more than MaxTags tags follow each other, a tag has no
/// more than 64 KiB, and only markup the parser needs is left: comments, scripts (but JSON-LD) and styles are gone.
/// What exceeds a limit stays as text. Pure, linear, any thread.
GatedHtml gateHtml(QStringView html);

} // namespace depeche
