#include "ui/style/palette.h"

#include <array>
#include <cmath>

namespace depeche {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(0xff000000u | value);
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

Colors colorsOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return {.sidebar = rgb(0xf3f1ec),
                .base = rgb(0xffffff),
                .text = rgb(0x1c1b1a),
                .secondary = rgb(0x66625c),
                .hairline = rgb(0xe2ded6),
                .outline = rgb(0x8c877f),
                .accent = rgb(0xb3261e),
                .onAccent = rgb(0xffffff),
                .selection = rgb(0xf6e3e0),
                .hover = rgb(0xeae6de),
                .tint = rgb(0xfbefed),
                .hit = rgb(0xffe9a8)};
    case ColorScheme::Dark:
        return {.sidebar = rgb(0x211f1d),
                .base = rgb(0x191817),
                .text = rgb(0xe9e6e0),
                .secondary = rgb(0xa39e96),
                .hairline = rgb(0x34312e),
                .outline = rgb(0x76716a),
                .accent = rgb(0xf28b82),
                .onAccent = rgb(0x2a0f0c),
                .selection = rgb(0x3a2725),
                .hover = rgb(0x2f2c29),
                .tint = rgb(0x33211f),
                .hit = rgb(0x5a4a12)};
    case ColorScheme::ContrastLight:
        return {.sidebar = rgb(0xffffff),
                .base = rgb(0xffffff),
                .text = rgb(0x000000),
                .secondary = rgb(0x2b2b2b),
                .hairline = rgb(0x595959),
                .outline = rgb(0x000000),
                .accent = rgb(0x8f0d06),
                .onAccent = rgb(0xffffff),
                .selection = rgb(0xffd9d2),
                .hover = rgb(0xe4e4e4),
                .tint = rgb(0xffeae6),
                .hit = rgb(0xffe14d)};
    case ColorScheme::ContrastDark:
        return {.sidebar = rgb(0x000000),
                .base = rgb(0x000000),
                .text = rgb(0xffffff),
                .secondary = rgb(0xdedede),
                .hairline = rgb(0xa0a0a0),
                .outline = rgb(0xffffff),
                .accent = rgb(0xffb4ab),
                .onAccent = rgb(0x000000),
                .selection = rgb(0x5c1f19),
                .hover = rgb(0x333333),
                .tint = rgb(0x3d1511),
                .hit = rgb(0x6b5600)};
    }
    return {};
}

Colors colorsOf(const QPalette &palette)
{
    static constexpr std::array schemes{ColorScheme::Light, ColorScheme::Dark, ColorScheme::ContrastLight,
                                        ColorScheme::ContrastDark};
    for (const ColorScheme scheme : schemes) {
        const Colors colors = colorsOf(scheme);
        if (palette.color(QPalette::PlaceholderText) == colors.secondary &&
            palette.color(QPalette::Link) == colors.accent)
            return colors;
    }
    return colorsOf(isDark(palette) ? ColorScheme::Dark : ColorScheme::Light);
}

QPalette makePalette(const Colors &colors)
{
    QPalette palette(colors.base, colors.sidebar);
    palette.setColor(QPalette::Window, colors.sidebar);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, mixed(colors.base, colors.sidebar, 0.5));
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.secondary);
    palette.setColor(QPalette::Button, colors.base);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::ToolTipBase, colors.text);
    palette.setColor(QPalette::ToolTipText, colors.base);
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.base);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.hairline);
    palette.setColor(QPalette::Dark, colors.outline);
    palette.setColor(QPalette::Shadow, mixed(colors.sidebar, rgb(0), 0.6));

    const QColor faded = mixed(colors.text, colors.base, 0.55);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace depeche
