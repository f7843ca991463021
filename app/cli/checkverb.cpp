#include "cli/progressline.h"
#include "cli/verbs.h"
#include "store/maintenance.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace depeche {

namespace {

QString nameOf(Maintenance::Part part)
{
    switch (part) {
    case Maintenance::Part::File: return QCoreApplication::translate("depeche", "Checking the file");
    case Maintenance::Part::References:
        return QCoreApplication::translate("depeche", "Checking what refers to what");
    case Maintenance::Part::FeedCounts:
        return QCoreApplication::translate("depeche", "Counting the articles of each feed");
    case Maintenance::Part::FlagCounts:
        return QCoreApplication::translate("depeche", "Counting starred articles");
    case Maintenance::Part::TagCounts:
        return QCoreApplication::translate("depeche", "Counting the articles of followed tags");
    case Maintenance::Part::Index: return QCoreApplication::translate("depeche", "Checking the search index");
    }
    return {};
}

/// One check, part after part, so that the user sees how far it is; and once more after mending. Ends with the session.
class CheckRun final : public QObject
{
    Q_OBJECT
public:
    explicit CheckRun(Session &session)
        : QObject(&session)
        , m_session(session)
    {
    }

    void go()
    {
        if (m_next == Maintenance::parts().size()) {
            checked();
            return;
        }
        const Maintenance::Part part = Maintenance::parts().at(m_next++);
        m_progress.say(nameOf(part));
        m_session.services.library.maintain(
            this, [part](Connection &db) { return Maintenance(db).check(part); },
            [this](const Result<QStringList> &found) {
                if (!found) {
                    m_session.fail(found.error());
                    return;
                }
                m_problems += *found;
                go();
            });
    }

private:
    void checked()
    {
        m_progress.end();
        if (m_problems.isEmpty() || m_mended || !m_session.arguments.has(QStringLiteral("mend"))) {
            answer();
            return;
        }
        m_found = std::exchange(m_problems, {});
        m_progress.say(QCoreApplication::translate("depeche", "Mending"));
        m_session.services.library.maintain(
            this, [](Connection &db) { return Maintenance(db).mend(); },
            [this](const Result<> &mended) {
                if (!mended) {
                    m_session.fail(mended.error());
                    return;
                }
                m_mended = true;
                m_next = 0;
                go();
            });
    }

    void answer()
    {
        const bool ok = m_problems.isEmpty();
        QJsonObject json{{QStringLiteral("ok"), ok},
                         {QStringLiteral("problems"), QJsonArray::fromStringList(m_problems)}};
        if (m_mended)
            json.insert(QStringLiteral("mended"), QJsonArray::fromStringList(m_found));
        QStringList lines = m_found;
        if (ok && m_mended)
            lines += QCoreApplication::translate("depeche", "Mended: everything is in order again.");
        else if (ok)
            lines += QCoreApplication::translate("depeche", "Everything is in order.");
        else
            lines = QStringList(m_problems) + hints();
        m_session.answer(json, lines.join(u'\n'), ok ? ExitCode::Done : ExitCode::Failed);
    }

    QStringList hints() const
    {
        if (m_mended)
            return {QCoreApplication::translate("depeche",
                                                "This could not be mended. “depeche restore” brings a "
                                                "backup back.")};
        return {QCoreApplication::translate(
            "depeche", "“depeche check --mend” puts counts and the search index right.")};
    }

    Session &m_session;
    ProgressLine m_progress;
    qsizetype m_next = 0;
    bool m_mended = false;
    QStringList m_problems;
    QStringList m_found; ///< before mending
};

} // namespace

void runCheck(Session &session)
{
    (new CheckRun(session))->go();
}

} // namespace depeche

#include "checkverb.moc"
