#include "settings/secrets.h"

#include "core/hash.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

namespace depeche {

using namespace std::chrono_literals;

namespace {

/// How long a keyring that did not answer is left alone.
constexpr auto Rest = 60s;

Error noKeyring()
{
    return {ErrorKind::Locked,
            QCoreApplication::translate("depeche", "The keyring of the desktop does not answer."),
            {}};
}

QString profileKey(const Paths &paths)
{
    return QString::number(quint64(stableHash64(paths.profile)), 16);
}

/// Calls @p done later, as every answer comes later, if @p context is still there.
template <typename Done, typename Answer>
void answerLater(QObject *context, Done done, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), answer = std::move(answer)] { done(answer); },
        Qt::QueuedConnection);
}

} // namespace

/// A question to the keyring, answered by it or by the end of our patience, whichever comes first.
struct Secrets::Question
{
    std::function<void(const Result<QString> &)> given;
    bool answered = false;
};

Secrets::Secrets(std::unique_ptr<SecretBackend> backend, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_patience(patience)
    , m_rest(0)
{
}

Secrets::~Secrets() = default;

void Secrets::failed()
{
    m_rest.setRemainingTime(std::chrono::milliseconds(Rest).count());
    if (!std::exchange(m_told, true)) {
        Q_EMIT notice(QCoreApplication::translate(
            "depeche", "No keyring of the desktop answers, so passwords are kept until the program ends "
                       "and will then be asked for again. They are never written to a file."));
    }
}

std::shared_ptr<Secrets::Question> Secrets::ask(std::function<void(const Result<QString> &)> given)
{
    auto question = std::make_shared<Question>();
    question->given = std::move(given);
    QTimer::singleShot(m_patience, this, [this, question] {
        if (std::exchange(question->answered, true))
            return;
        failed();
        question->given(noKeyring());
    });
    return question;
}

void Secrets::read(const QString &key, QObject *context, ReadDone done)
{
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        const auto &secret = known->secret;
        answerLater(context, std::move(done),
                    secret ? Result<QString>(*secret) : Result<QString>(Error{ErrorKind::NotFound, {}, {}}));
        return;
    }
    if (isResting()) {
        answerLater(context, std::move(done), Result<QString>(noKeyring()));
        return;
    }
    auto &asking = m_reading[key];
    asking += [guard = QPointer<QObject>(context), done = std::move(done)](const Result<QString> &answer) {
        if (guard)
            done(answer);
    };
    if (asking.size() > 1)
        return;
    const auto question = ask([this, key](const Result<QString> &answer) { giveRead(key, answer); });
    m_backend->read(key,
                    [this, question, key, guard = QPointer<Secrets>(this)](const Result<QString> &answer) {
                        if (!guard)
                            return;
                        // Late is not lost: the user has unlocked the keyring meanwhile.
                        if (answer && !m_known.contains(key))
                            m_known.insert(key, {*answer, SecretPlace::Keyring});
                        if (answer)
                            m_rest = QDeadlineTimer(0);
                        if (std::exchange(question->answered, true))
                            return;
                        const bool works = answer || answer.error().kind == ErrorKind::NotFound;
                        if (!works)
                            failed();
                        question->given(works ? answer : Result<QString>(noKeyring()));
                    });
}

void Secrets::giveRead(const QString &key, const Result<QString> &answer)
{
    // What was written while we asked is newer than the answer.
    const auto known = m_known.constFind(key);
    const bool isNewer = known != m_known.constEnd() && known->secret;
    const Result<QString> newest = isNewer ? Result<QString>(*known->secret) : answer;
    for (const auto &give : m_reading.take(key))
        give(newest);
}

void Secrets::write(const QString &key, const QString &secret, QObject *context, WriteDone done)
{
    if (secret.isEmpty()) {
        remove(key, context, [done = std::move(done)](const Result<> &removed) {
            done(removed ? Result<SecretPlace>(SecretPlace::Keyring) : Result<SecretPlace>(removed.error()));
        });
        return;
    }
    m_known.insert(key, {secret, SecretPlace::SessionOnly});
    Q_EMIT changed(key);
    if (isResting()) {
        answerLater(context, std::move(done), Result<SecretPlace>(SecretPlace::SessionOnly));
        return;
    }
    const auto question =
        ask([guard = QPointer<QObject>(context), done = std::move(done)](const Result<QString> &answer) {
            if (guard)
                done(answer ? SecretPlace::Keyring : SecretPlace::SessionOnly);
        });
    m_backend->write(
        key, secret, [this, question, key, secret, guard = QPointer<Secrets>(this)](const Result<> &answer) {
            if (!guard)
                return;
            if (const auto known = m_known.find(key);
                answer && known != m_known.end() && known->secret == secret)
                known->place = SecretPlace::Keyring;
            if (answer)
                m_rest = QDeadlineTimer(0);
            if (std::exchange(question->answered, true))
                return;
            if (!answer)
                failed();
            question->given(answer ? Result<QString>(QString()) : Result<QString>(answer.error()));
        });
}

void Secrets::remove(const QString &key, QObject *context, Done done)
{
    m_known.insert(key, {std::nullopt, SecretPlace::SessionOnly});
    Q_EMIT changed(key);
    if (isResting()) {
        answerLater(context, std::move(done), Result<>());
        return;
    }
    const auto question =
        ask([guard = QPointer<QObject>(context), done = std::move(done)](const Result<QString> &) {
            if (guard)
                done(Result<>());
        });
    m_backend->remove(key, [question](const Result<> &) {
        if (!std::exchange(question->answered, true))
            question->given(QString());
    });
}

std::optional<SecretPlace> Secrets::placeOf(const QString &key) const
{
    const auto known = m_known.constFind(key);
    if (known == m_known.constEnd() || !known->secret)
        return std::nullopt;
    return known->place;
}

QString feedSecretKey(const Paths &paths, FeedId feed, const QUrl &url)
{
    return QString(profileKey(paths) + u"/feed/" + QString::number(feed.value) + u'@' +
                   url.host(QUrl::FullyEncoded).toLower());
}

QString proxySecretKey(const Paths &paths)
{
    return QString(profileKey(paths) + u"/proxy");
}

} // namespace depeche
