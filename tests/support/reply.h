#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

namespace depeche::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came over the wire.
struct SeenRequest
{
    QByteArray path; ///< with the query
    Headers headers;

    /// The value byte for byte, without the blanks around it; null when absent. @p name in any case.
    QByteArray header(const QByteArray &name) const;
};

/// What the server answers, truthfully or not. What makes which fault of an HTTP server:
///   1, 2, 16, 17, 21, 22, 25  status, headers and body (challenge(), redirect())
///   3   declaredLength       4, 5   gzipped() cut short, gzipBomb()       6    chunkedWithoutEnd
///   7   trickleMilliseconds  8      longHeaderLine(), manyHeaders()       9-14 redirect()
///   15  unauthorized()       18     status 429 and Retry-After            19   status 304 with a body
///   20  headers, conditional 23     twoLengths(), badChunk(), http09()
///   24  ServerOptions of the server: certificate, hello
struct Reply
{
    int status = 200;
    Headers headers;
    QByteArray body;
    qint64 declaredLength = -1;     ///< Content-Length to claim; -1: the true one
    int delayMilliseconds = 0;      ///< before anything is sent
    int trickleMilliseconds = 0;    ///< one byte of the body each time
    bool closeAtOnce = false;       ///< close the connection without an answer
    bool closeAfter = false;        ///< say "Connection: close" and do so
    bool chunked = false;           ///< the body as chunks instead of a Content-Length
    bool chunkedWithoutEnd = false; ///< the body as chunks again and again until the client hangs up
    QByteArray raw; ///< sent as it is instead of everything above, then the connection is closed

    /// 304 without a body when the request repeats this reply's ETag exactly.
    bool conditional = false;
};

Reply redirect(const QByteArray &location, int status = 302);
/// 401 with a challenge, or without one when @p challenge is empty.
Reply unauthorized(const QByteArray &challenge);
/// What a host says that lets only browsers in.
Reply challenge();
/// @p body as @p coding, which stands in Content-Encoding.
Reply encoded(const QByteArray &packedBody, const QByteArray &coding);
Reply gzipBomb(qsizetype unpackedBytes);
Reply longHeaderLine(qsizetype bytes);
Reply manyHeaders(int count);
/// Two Content-Length fields, the body being as long as the first says.
Reply twoLengths(const QByteArray &body, qint64 second);
Reply badChunk(const QByteArray &size);
Reply http09(const QByteArray &body);

QByteArray gzipped(const QByteArray &bytes);

} // namespace depeche::test
