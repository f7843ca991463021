#include "store/library.h"

#include "core/threadpriority.h"

#include "core/log.h"
#include "store/migrator.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace depeche {

namespace {

constexpr int PollMilliseconds = 1500;

} // namespace

Library::Library(const Paths &paths, Clock clock, QObject *parent)
    : QObject(parent)
    , m_paths(paths)
    , m_clock(std::move(clock))
    , m_openModeKnown(m_openMode.get_future())
{
    qRegisterMetaType<StoreChanges>();
    m_writer = std::make_unique<DbQueue>(QStringLiteral("db-write"), [this] { return openWriter(); });
    const auto openReader = [file = m_paths.database(), mode = m_openModeKnown] {
        const Connection::Mode known = mode.get();
        return Connection::open(file,
                                known == Connection::Mode::Immutable ? known : Connection::Mode::ReadOnly);
    };
    // What counts walks through everything: mapped, all of that would count as memory, and keeping pages is of no use.
    const auto openUnmapped = [openReader]() -> Result<std::unique_ptr<Connection>> {
        auto reader = openReader();
        if (reader) {
            DEPECHE_TRY((*reader)->exec(QStringLiteral("PRAGMA mmap_size = 0")));
            DEPECHE_TRY((*reader)->exec(QStringLiteral("PRAGMA cache_size = -4096")));
        }
        return reader;
    };
    m_readers = {std::make_unique<DbQueue>(QStringLiteral("db-list"), openReader),
                 std::make_unique<DbQueue>(QStringLiteral("db-content"), openReader),
                 std::make_unique<DbQueue>(QStringLiteral("db-count"), openUnmapped)};
    m_poll.setInterval(PollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &Library::poll);
}

Library::~Library()
{
    // Readers first: they must not outlive the promise they wait for, and the last writes may take a moment.
    m_readers = {};
    m_writer.reset();
}

Result<std::unique_ptr<Connection>> Library::openWriter()
{
    giveWayToTheWindow();
    const QString file = m_paths.database();
    auto tell = [this](Connection::Mode mode, const Result<OpenedProfile> &profile) {
        m_openMode.set_value(mode);
        QMetaObject::invokeMethod(
            this, [this, profile] { Q_EMIT opened(profile); }, Qt::QueuedConnection);
    };
    const auto openForReading = [&](const QString &notice) -> Result<std::unique_ptr<Connection>> {
        const bool folderWritable = QFileInfo(m_paths.profile).isWritable();
        const auto mode = folderWritable ? Connection::Mode::ReadOnly : Connection::Mode::Immutable;
        auto reader = Connection::open(file, mode);
        tell(mode, reader ? Result<OpenedProfile>(OpenedProfile{true, notice})
                          : Result<OpenedProfile>(reader.error()));
        return reader;
    };

    if (!QDir().mkpath(m_paths.profile)) {
        const Error error{
            ErrorKind::ReadOnly,
            QCoreApplication::translate(
                "depeche", "The profile folder %1 cannot be made. Check the rights of the folder above it.")
                .arg(QDir::toNativeSeparators(m_paths.profile)),
            m_paths.profile};
        tell(Connection::Mode::ReadOnly, error);
        return error;
    }
    const QFileInfo folder(m_paths.profile);
    if (!folder.isReadable() || !folder.isExecutable()) {
        const Error error{
            ErrorKind::ReadOnly,
            QCoreApplication::translate("depeche", "The profile folder %1 cannot be read. Check its rights.")
                .arg(QDir::toNativeSeparators(m_paths.profile)),
            m_paths.profile};
        tell(Connection::Mode::ReadOnly, error);
        return error;
    }
    const bool exists = QFileInfo::exists(file);
    if (!folder.isWritable() || (exists && !QFileInfo(file).isWritable())) {
        return openForReading(QCoreApplication::translate(
            "depeche", "The profile cannot be written, so it is opened for reading only. Nothing you change "
                       "will be kept."));
    }

    auto writer = Connection::open(file, Connection::Mode::ReadWrite);
    if (!writer) {
        tell(Connection::Mode::ReadWrite, writer.error());
        return writer;
    }
    if (const auto migrated = Migrator(**writer, file).migrate(); !migrated) {
        if (migrated.error().kind == ErrorKind::NewerData) {
            writer->reset();
            return openForReading(migrated.error().message);
        }
        tell(Connection::Mode::ReadWrite, migrated.error());
        return migrated.error();
    }
    // What others commit from now on is news: nobody has read anything yet.
    m_dataVersion = numberOf(**writer, QStringLiteral("PRAGMA data_version")).valueOr(-1);
    tell(Connection::Mode::ReadWrite, OpenedProfile{});
    return writer;
}

void Library::publish(StoreChanges changes)
{
    if (changes.isEmpty())
        return;
    QMetaObject::invokeMethod(
        this, [this, changes = std::move(changes)] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
}

void Library::watchOtherPrograms()
{
    m_poll.start();
}

void Library::poll()
{
    // data_version moves only when another connection commits; on db-write that means another program.
    maintain(
        this,
        [this](Connection &db) -> Result<bool> {
            const auto version = numberOf(db, QStringLiteral("PRAGMA data_version"));
            if (!version)
                return version.error();
            const bool moved = m_dataVersion >= 0 && *version != m_dataVersion;
            m_dataVersion = *version;
            return moved;
        },
        [this](const Result<bool> &moved) {
            if (!moved || !*moved)
                return;
            StoreChanges changes;
            changes.feedTree = changes.tags = changes.savedSearches = changes.everything = true;
            Q_EMIT changed(changes);
        });
}

} // namespace depeche
