#pragma once

#include "settings/secretbackend.h"

#include <QCoreApplication>
#include <QHash>
#include <memory>

namespace depeche::test {

/// A keyring that works, refuses, or never answers.
class FakeKeyring final : public SecretBackend
{
public:
    enum class Mood { Works, Refuses, Hangs };
    struct State
    {
        Mood mood = Mood::Works;
        QHash<QString, QString> secrets;
        int questions = 0;
        QList<std::function<void()>> waiting; ///< answers that come when it is unlocked
    };

    explicit FakeKeyring(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    void read(const QString &key, const ReadDone &done) override
    {
        answer(
            [this, key, done] {
                const auto at = m_state->secrets.constFind(key);
                done(at == m_state->secrets.constEnd() ? Result<QString>(Error{ErrorKind::NotFound, {}, {}})
                                                       : Result<QString>(*at));
            },
            [done] {
                done(Error{ErrorKind::Storage, {}, QStringLiteral("denied")});
            });
    }
    void write(const QString &key, const QString &secret, const Done &done) override
    {
        answer(
            [this, key, secret, done] {
                m_state->secrets.insert(key, secret);
                done({});
            },
            [done] {
                done(Error{ErrorKind::Storage, {}, QStringLiteral("denied")});
            });
    }
    void remove(const QString &key, const Done &done) override
    {
        answer(
            [this, key, done] {
                m_state->secrets.remove(key);
                done({});
            },
            [done] {
                done(Error{ErrorKind::Storage, {}, QStringLiteral("denied")});
            });
    }

private:
    void answer(const std::function<void()> &yes, const std::function<void()> &no)
    {
        ++m_state->questions;
        switch (m_state->mood) {
        case Mood::Works: QMetaObject::invokeMethod(qApp, yes, Qt::QueuedConnection); break;
        case Mood::Refuses: QMetaObject::invokeMethod(qApp, no, Qt::QueuedConnection); break;
        case Mood::Hangs: m_state->waiting += yes; break;
        }
    }

    std::shared_ptr<State> m_state;
};

} // namespace depeche::test
