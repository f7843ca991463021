#include "feed/elements.h"

#include <cmath>

namespace depeche {

namespace {

enum class AxisOrder { LatitudeFirst, AsWritten };

/// Pairs of numbers as [longitude, latitude].
QList<QList<double>> points(const QString &text, AxisOrder order)
{
    QList<QList<double>> result;
    QList<double> numbers;
    QString blanks = text.left(256 * 1024);
    blanks.replace(u',', u' ');
    for (const QString &word : blanks.simplified().split(u' ', Qt::SkipEmptyParts)) {
        bool ok = false;
        const double number = word.toDouble(&ok);
        if (!ok || !std::isfinite(number))
            return {};
        numbers.append(number);
        if (numbers.size() == 2) {
            if (order == AxisOrder::LatitudeFirst)
                std::swap(numbers[0], numbers[1]);
            result.append(numbers);
            numbers.clear();
        }
    }
    return numbers.isEmpty() ? result : QList<QList<double>>();
}

ParsedGeo shape(ParsedGeo::Type type, const QList<QList<double>> &found)
{
    const qsizetype least = type == ParsedGeo::Type::Point ? 1 : type == ParsedGeo::Type::Polygon ? 4 : 2;
    if (found.size() < least)
        return {};
    return {type, type == ParsedGeo::Type::Point ? found.mid(0, 1) : found};
}

ParsedGeo::Type typeOf(const QByteArray &name)
{
    if (name == "point")
        return ParsedGeo::Type::Point;
    if (name == "line" || name == "linestring")
        return ParsedGeo::Type::Line;
    if (name == "polygon")
        return ParsedGeo::Type::Polygon;
    return name == "box" || name == "envelope" ? ParsedGeo::Type::Box : ParsedGeo::Type::None;
}

/// gml:Point and so on: other coordinate systems than WGS 84 keep their order.
ParsedGeo gmlShape(const XmlElement &element)
{
    const QString system = element.attribute("srsname");
    const bool wgs =
        system.isEmpty() || system.contains(u"4326") || system.contains(u"WGS", Qt::CaseInsensitive);
    return shape(typeOf(element.name()),
                 points(element.text(), wgs ? AxisOrder::LatitudeFirst : AxisOrder::AsWritten));
}

/// geo:lat and geo:long come one after the other, in any order.
void readCoordinate(ParsedGeo &geo, const XmlElement &element)
{
    bool ok = false;
    const double number = element.text().trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return;
    if (geo.type == ParsedGeo::Type::None)
        geo = {ParsedGeo::Type::Point, {{0, 0}}};
    if (geo.type == ParsedGeo::Type::Point)
        geo.points[0][element.name() == "lat" ? 1 : 0] = number;
}

} // namespace

bool readGeoElement(ParsedCommon &common, const XmlElement &element)
{
    const Vocabulary vocabulary = element.vocabulary();
    if (vocabulary != Vocabulary::GeoRss && vocabulary != Vocabulary::Gml && vocabulary != Vocabulary::Geo)
        return false;
    const QByteArray name = element.name();
    if (name == "where") {
        for (const XmlElement &child : element.children())
            readGeoElement(common, child);
    } else if (vocabulary == Vocabulary::Geo && name == "point") {
        for (const XmlElement &child : element.children())
            readGeoElement(common, child);
    } else if (vocabulary == Vocabulary::Geo && (name == "lat" || name == "long")) {
        readCoordinate(common.geo, element);
    } else if (common.geo.type == ParsedGeo::Type::None) {
        common.geo = vocabulary == Vocabulary::Gml
                         ? gmlShape(element)
                         : shape(typeOf(name), points(element.text(), AxisOrder::LatitudeFirst));
    }
    return true;
}

} // namespace depeche
