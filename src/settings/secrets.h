#pragma once

#include "core/ids.h"
#include "core/paths.h"
#include "settings/secretbackend.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QUrl>
#include <chrono>
#include <memory>
#include <optional>

namespace depeche {

/// Where a password is now.
enum class SecretPlace {
    Keyring,     ///< of the desktop: it is there at the next start
    SessionOnly, ///< in the memory of this program, because no keyring answers
};

/// The passwords of the user. They are in the desktop's keyring, or, when none answers, in memory until the program
/// ends; never in a file. Nothing waits for a keyring: whoever asks gets an answer after a few seconds at the latest,
/// and a keyring that did not answer is left alone for a while. Main thread, owned by app/services.
class Secrets final : public QObject
{
    Q_OBJECT
public:
    using ReadDone = std::function<void(Result<QString>)>;
    using WriteDone = std::function<void(Result<SecretPlace>)>;
    using Done = std::function<void(Result<>)>;

    /// @p patience: how long the backend may take to answer.
    explicit Secrets(std::unique_ptr<SecretBackend> backend,
                     std::chrono::milliseconds patience = std::chrono::seconds(10),
                     QObject *parent = nullptr);
    ~Secrets() override;

    /// ErrorKind::NotFound when there is no such password, ErrorKind::Locked when no keyring answers. @p done is called
    /// later on this thread, exactly once, unless @p context was deleted. What was read once is remembered.
    void read(const QString &key, QObject *context, ReadDone done);
    /// Read() gives @p secret from now on, wherever it will be kept. An empty one is removed.
    void write(const QString &key, const QString &secret, QObject *context, WriteDone done);
    /// Not to be there is no error.
    void remove(const QString &key, QObject *context, Done done);
    /// Where a password read or written is; none when that is not known.
    std::optional<SecretPlace> placeOf(const QString &key) const;

Q_SIGNALS:
    /// No keyring answers, and what that means; said once.
    void notice(const QString &message);
    /// A password was written or removed.
    void changed(const QString &key);

private:
    struct Known
    {
        std::optional<QString> secret; ///< none: removed
        SecretPlace place = SecretPlace::SessionOnly;
    };
    struct Question;

    /// Answers @p given once, with a failure when the backend lets us wait.
    std::shared_ptr<Question> ask(std::function<void(const Result<QString> &)> given);
    bool isResting() const { return !m_rest.hasExpired(); }
    void failed();
    void giveRead(const QString &key, const Result<QString> &answer);

    std::unique_ptr<SecretBackend> m_backend;
    std::chrono::milliseconds m_patience;
    QHash<QString, Known> m_known;
    QHash<QString, QList<std::function<void(const Result<QString> &)>>> m_reading;
    QDeadlineTimer m_rest; ///< the keyring is not asked before
    bool m_told = false;
};

/// The names passwords have in the keyring. Of a feed it has the host: a password never goes to another one, neither
/// when the feed moves nor when its id is given to another feed.
QString feedSecretKey(const Paths &paths, FeedId feed, const QUrl &url);
QString proxySecretKey(const Paths &paths);

} // namespace depeche
