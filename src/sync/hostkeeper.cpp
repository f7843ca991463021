#include "sync/hostkeeper.h"

#include "core/log.h"
#include "net/httpclient.h"
#include "store/hosttable.h"
#include "store/library.h"

namespace depeche {

namespace {

/// A refresh meets hundreds of hosts: one write for many of them.
constexpr std::chrono::milliseconds Gathering{500};

} // namespace

HostKeeper::HostKeeper(Library &library, HttpClient &client, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Gathering);
    connect(&m_timer, &QTimer::timeout, this, &HostKeeper::store);
    connect(&client, &HttpClient::learned, this, [this](const HostKnowledge &knowledge) {
        m_learned.insert(knowledge.host, knowledge);
        if (!m_timer.isActive())
            m_timer.start();
    });
    library.read(
        Library::Lane::Lists, this,
        [now = library.now()](Connection &db) { return HostTable(db).hosts(now); },
        [&client](const Result<QList<HostState>> &hosts) {
            QList<HostKnowledge> known;
            for (const HostState &host : hosts ? *hosts : QList<HostState>())
                known.append({host.host, host.pausedUntil, host.httpsUntil, host.httpsSubdomains});
            client.know(known);
        });
}

HostKeeper::~HostKeeper()
{
    store();
}

void HostKeeper::store()
{
    if (m_learned.isEmpty())
        return;
    m_library.write(
        Durability::Fetched, this,
        [learned = std::exchange(m_learned, {})](Connection &db) -> Result<> {
            for (const HostKnowledge &host : learned) {
                DEPECHE_TRY(
                    HostTable(db).set({host.host, host.pausedUntil, host.httpsUntil, host.httpsSubdomains}));
            }
            return {};
        },
        [](const Result<> &stored) {
            if (!stored)
                qCWarning(lcNet) << "what servers asked of us was not stored:" << stored.error().detail;
        });
}

} // namespace depeche
