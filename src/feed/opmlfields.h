#pragma once

#include "feed/opml.h"

namespace depeche {

/// An attribute of an outline that has a field of its own.
struct OpmlField
{
    const char *name; ///< as the specification writes it
    QString OpmlOutline::*member;
};

/// In the order they are written.
inline constexpr OpmlField OpmlFields[] = {
    {"text", &OpmlOutline::text},         {"title", &OpmlOutline::title},
    {"type", &OpmlOutline::type},         {"xmlUrl", &OpmlOutline::xmlUrl},
    {"htmlUrl", &OpmlOutline::htmlUrl},   {"description", &OpmlOutline::description},
    {"language", &OpmlOutline::language}, {"version", &OpmlOutline::version},
    {"created", &OpmlOutline::created},   {"category", &OpmlOutline::category},
    {"url", &OpmlOutline::url},
};

} // namespace depeche
