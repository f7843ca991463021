#include "exchange/outlinedata.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

namespace {

struct Kept
{
    QLatin1String name;
    QString OpmlOutline::*member;
};

/// The fields a subscription has no column for; text and title only where the caller left them in.
const std::array<Kept, 11> fields{{
    {QLatin1String("text"), &OpmlOutline::text},
    {QLatin1String("title"), &OpmlOutline::title},
    {QLatin1String("type"), &OpmlOutline::type},
    {QLatin1String("xmlUrl"), &OpmlOutline::xmlUrl},
    {QLatin1String("htmlUrl"), &OpmlOutline::htmlUrl},
    {QLatin1String("description"), &OpmlOutline::description},
    {QLatin1String("language"), &OpmlOutline::language},
    {QLatin1String("version"), &OpmlOutline::version},
    {QLatin1String("created"), &OpmlOutline::created},
    {QLatin1String("category"), &OpmlOutline::category},
    {QLatin1String("url"), &OpmlOutline::url},
}};

const QLatin1String Declaration("xmlns:");

QString prefixOf(const QString &name)
{
    const qsizetype colon = name.indexOf(u':');
    return colon > 0 ? name.left(colon) : QString();
}

} // namespace

QString OutlineNamespaces::prefixFor(const QString &prefix, const QString &address)
{
    QString free = prefix;
    for (int number = 1; m_addresses.contains(free) && m_addresses.value(free) != address; ++number)
        free = QString(prefix % QString::number(number));
    m_addresses.insert(free, address);
    return free;
}

bool isSecretAttribute(const QString &name)
{
    return name.contains(u"password", Qt::CaseInsensitive) || name.contains(u"passwd", Qt::CaseInsensitive);
}

QByteArray packOutline(const OpmlOutline &outline, const QMap<QString, QString> &namespaces)
{
    QJsonObject json;
    for (const Kept &field : fields) {
        if (const QString &value = outline.*field.member; !value.isEmpty())
            json.insert(field.name, value);
    }
    if (outline.isComment)
        json.insert(QLatin1String("isComment"), true);
    if (outline.isBreakpoint)
        json.insert(QLatin1String("isBreakpoint"), true);
    for (auto it = outline.attributes.cbegin(); it != outline.attributes.cend(); ++it) {
        if (isSecretAttribute(it.key()))
            continue;
        json.insert(it.key(), it.value());
        const QString prefix = prefixOf(it.key());
        if (!prefix.isEmpty() && prefix != u"xml" && namespaces.contains(prefix))
            json.insert(QString(Declaration % prefix), namespaces.value(prefix));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void unpackOutline(const QByteArray &json, OpmlOutline &outline, OutlineNamespaces &namespaces)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString name = it.key();
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const Kept &kept) { return kept.name == name; });
        if (field != fields.end()) {
            if ((outline.*field->member).isNull())
                outline.*field->member = it.value().toString();
            continue;
        }
        if (it.value().isBool()) {
            outline.isComment = outline.isComment || name == u"isComment";
            outline.isBreakpoint = outline.isBreakpoint || name == u"isBreakpoint";
            continue;
        }
        if (name.startsWith(Declaration))
            continue;
        const QString prefix = prefixOf(name);
        const QString address =
            object.value(QString(Declaration % prefix)).toString(QString(u"urn:opml:" % prefix));
        const QString written =
            prefix.isEmpty() || prefix == u"xml"
                ? name
                : QString(namespaces.prefixFor(prefix, address) % name.mid(prefix.size()));
        outline.attributes.insert(written, it.value().toString());
    }
}

} // namespace depeche
