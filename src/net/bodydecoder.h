#pragma once

#include <QByteArray>
#include <memory>

namespace depeche {

/// Unpacks a compressed body piece by piece. Not libcurl's own, because that takes a stream that breaks off for a
/// whole one. Net thread, owned by a transfer.
class BodyDecoder
{
public:
    enum class Outcome {
        Good,
        Broken,   ///< not such a stream
        TooLarge, ///< @p limit exceeded
    };

    virtual ~BodyDecoder() = default;

    /// For a Content-Encoding (RFC 9110, 8.4.1; gzip, deflate, br, zstd); none for others: identity and names that
    /// servers made up, of which the body is as it is.
    static std::unique_ptr<BodyDecoder> forCoding(const QByteArray &coding);
    /// True for "gzip, gzip" and the like, which only makes bombs worse and is refused.
    static bool isStacked(const QByteArray &coding);

    /// Appends what @p data unpacks to, until @p out is larger than @p limit bytes.
    virtual Outcome decode(const char *data, size_t length, QByteArray &out, qint64 limit) = 0;
    /// True if the stream has come to its end.
    virtual bool isComplete() const = 0;
};

} // namespace depeche
