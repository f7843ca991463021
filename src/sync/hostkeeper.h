#pragma once

#include "net/hostknowledge.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace depeche {

class HttpClient;
class Library;

/// Keeps what servers asked of us over the end of the program: to be left alone, or to be asked over https only. Tells
/// the HttpClient at start and stores what it learns. Main thread, owned by app/services; to be built before whoever
/// fetches what the library says, so that the client knows first.
class HostKeeper final : public QObject
{
    Q_OBJECT
public:
    HostKeeper(Library &library, HttpClient &client, QObject *parent = nullptr);
    /// Stores what was learned last.
    ~HostKeeper() override;

private:
    void store();

    Library &m_library;
    QHash<QString, HostKnowledge> m_learned; ///< not stored yet
    QTimer m_timer;
};

} // namespace depeche
