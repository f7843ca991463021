#include "support/reply.h"

#include <array>

namespace depeche::test {

namespace {

/// One entry for each byte (RFC 1952, 8).
constexpr std::array<quint32, 256> CrcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        table[byte] = byte;
        for (int bit = 0; bit < 8; ++bit)
            table[byte] = (table[byte] >> 1) ^ (table[byte] & 1 ? 0xedb88320 : 0);
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    const char *end = bytes.constData() + bytes.size();
    for (const char *byte = bytes.constData(); byte != end; ++byte)
        crc = (crc >> 8) ^ CrcTable[(crc ^ quint8(*byte)) & 0xff];
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(number >> shift & 0xff);
    return bytes;
}

Reply rawReply(const QByteArray &bytes)
{
    Reply reply;
    reply.raw = bytes;
    return reply;
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

Reply redirect(const QByteArray &location, int status)
{
    Reply reply;
    reply.status = status;
    reply.headers = {{"Location", location}};
    return reply;
}

Reply unauthorized(const QByteArray &challenge)
{
    Reply reply;
    reply.status = 401;
    if (!challenge.isEmpty())
        reply.headers = {{"WWW-Authenticate", challenge}};
    reply.body = "who are you?";
    return reply;
}

Reply challenge()
{
    Reply reply;
    reply.status = 403;
    reply.headers = {{"cf-mitigated", "challenge"}, {"Content-Type", "text/html"}, {"Server", "cloudflare"}};
    reply.body = "<html><title>Just a moment...</title></html>";
    return reply;
}

Reply encoded(const QByteArray &packedBody, const QByteArray &coding)
{
    Reply reply;
    reply.headers = {{"Content-Encoding", coding}, {"Content-Type", "text/xml"}};
    reply.body = packedBody;
    return reply;
}

Reply gzipBomb(qsizetype unpackedBytes)
{
    return encoded(gzipped(QByteArray(unpackedBytes, 'a')), "gzip");
}

Reply longHeaderLine(qsizetype bytes)
{
    return rawReply("HTTP/1.1 200 OK\r\nX: " + QByteArray(bytes, 'a') + "\r\n\r\n");
}

Reply manyHeaders(int count)
{
    return rawReply("HTTP/1.1 200 OK\r\n" + QByteArray("Abc: defghijklmnop\r\n").repeated(count) + "\r\n");
}

Reply twoLengths(const QByteArray &body, qint64 second)
{
    return rawReply("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\nContent-Length: " + QByteArray::number(second) + "\r\n\r\n" + body);
}

Reply badChunk(const QByteArray &size)
{
    return rawReply("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<rss\r\n" + size +
                    "\r\n></rss>\r\n0\r\n\r\n");
}

Reply http09(const QByteArray &body)
{
    return rawReply(body);
}

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress: four bytes of length, two of zlib head, deflate data, four bytes of checksum.
    const QByteArray packed = qCompress(bytes, 6);
    const QByteArray deflated =
        bytes.isEmpty() ? QByteArray::fromHex("0300") : packed.mid(6, packed.size() - 10);
    return QByteArray::fromHex("1f8b08000000000000ff") + deflated + littleEndian(crc32(bytes)) +
           littleEndian(quint32(bytes.size()));
}

} // namespace depeche::test
