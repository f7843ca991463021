#include "net/bodydecoder.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <QList>
#include <algorithm>
#include <array>

namespace depeche {

namespace {

constexpr size_t Step = size_t(64) << 10;
constexpr int ZstdWindowLog = 23; // RFC 8878, 3.1.1.1.2: 8 MB is what a decoder should take

using Outcome = BodyDecoder::Outcome;

/// gzip (RFC 1952) and deflate (RFC 1950, or 1951 as some servers send it).
class ZlibDecoder final : public BodyDecoder
{
public:
    explicit ZlibDecoder(bool isGzip)
        : m_isGzip(isGzip)
    {
    }
    ZlibDecoder(const ZlibDecoder &) = delete;
    ZlibDecoder &operator=(const ZlibDecoder &) = delete;
    ~ZlibDecoder() override
    {
        if (m_started)
            inflateEnd(&m_stream);
    }

    Outcome decode(const char *data, size_t length, QByteArray &out, qint64 limit) override
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data));
        m_stream.avail_in = uInt(length);
        m_stream.avail_out = 1; // only an output that was filled may have a rest
        while (m_stream.avail_in > 0 || m_stream.avail_out == 0) {
            if (m_stream.avail_in > 0 && !begin())
                return m_ended ? Outcome::Good : Outcome::Broken;
            m_stream.next_out = reinterpret_cast<Bytef *>(m_buffer.data());
            m_stream.avail_out = uInt(m_buffer.size());
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return Outcome::Broken;
            out.append(m_buffer.data(), qsizetype(m_buffer.size() - m_stream.avail_out));
            if (out.size() > limit)
                return Outcome::TooLarge;
            m_ended = code == Z_STREAM_END;
            if (code == Z_BUF_ERROR)
                break;
        }
        return Outcome::Good;
    }
    bool isComplete() const override { return m_ended; }

private:
    /// Ready for the next byte. False for what follows the end: padding, which is passed over.
    bool begin()
    {
        if (!m_started) {
            const bool isRaw = !m_isGzip && (*m_stream.next_in & 0x0f) != Z_DEFLATED;
            m_started = inflateInit2(&m_stream, m_isGzip ? MAX_WBITS + 16
                                                : isRaw  ? -MAX_WBITS
                                                         : MAX_WBITS) == Z_OK;
            return m_started;
        }
        if (!m_ended)
            return true;
        const bool isNextMember = m_isGzip && *m_stream.next_in == 0x1f;
        return isNextMember && inflateReset(&m_stream) == Z_OK;
    }

    z_stream m_stream = {};
    std::array<char, Step> m_buffer;
    bool m_isGzip;
    bool m_started = false;
    bool m_ended = false;
};

/// RFC 7932.
class BrotliDecoder final : public BodyDecoder
{
public:
    Outcome decode(const char *data, size_t length, QByteArray &out, qint64 limit) override
    {
        const auto *next = reinterpret_cast<const uint8_t *>(data);
        for (;;) {
            auto *to = reinterpret_cast<uint8_t *>(m_buffer.data());
            size_t room = m_buffer.size();
            const BrotliDecoderResult result =
                BrotliDecoderDecompressStream(m_state.get(), &length, &next, &room, &to, nullptr);
            out.append(m_buffer.data(), qsizetype(m_buffer.size() - room));
            if (out.size() > limit)
                return Outcome::TooLarge;
            if (result == BROTLI_DECODER_RESULT_ERROR)
                return Outcome::Broken;
            if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
                return Outcome::Good;
        }
    }
    bool isComplete() const override { return BrotliDecoderIsFinished(m_state.get()); }

private:
    struct Free
    {
        void operator()(BrotliDecoderState *state) const { BrotliDecoderDestroyInstance(state); }
    };
    std::unique_ptr<BrotliDecoderState, Free> m_state{BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
    std::array<char, Step> m_buffer;
};

/// RFC 8878.
class ZstdDecoder final : public BodyDecoder
{
public:
    ZstdDecoder() { ZSTD_DCtx_setParameter(m_state.get(), ZSTD_d_windowLogMax, ZstdWindowLog); }

    Outcome decode(const char *data, size_t length, QByteArray &out, qint64 limit) override
    {
        ZSTD_inBuffer input{data, length, 0};
        bool isFull = false; // then there may be more of what was taken in
        while (input.pos < input.size || isFull) {
            ZSTD_outBuffer output{m_buffer.data(), m_buffer.size(), 0};
            const size_t left = ZSTD_decompressStream(m_state.get(), &output, &input);
            if (ZSTD_isError(left))
                return m_ended ? Outcome::Good : Outcome::Broken; // padding after the end
            out.append(m_buffer.data(), qsizetype(output.pos));
            if (out.size() > limit)
                return Outcome::TooLarge;
            isFull = output.pos == output.size;
            m_ended = left == 0;
            if (m_ended)
                isFull = false;
        }
        return Outcome::Good;
    }
    bool isComplete() const override { return m_ended; }

private:
    struct Free
    {
        void operator()(ZSTD_DCtx *state) const { ZSTD_freeDCtx(state); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> m_state{ZSTD_createDCtx()};
    std::array<char, Step> m_buffer;
    bool m_ended = false;
};

QList<QByteArray> codingsOf(const QByteArray &field)
{
    QList<QByteArray> codings;
    for (const QByteArray &part : field.toLower().split(',')) {
        const QByteArray coding = part.trimmed();
        for (const char *known : {"gzip", "x-gzip", "deflate", "br", "zstd"}) {
            if (coding == known)
                codings.append(coding);
        }
    }
    return codings;
}

} // namespace

bool BodyDecoder::isStacked(const QByteArray &coding)
{
    return codingsOf(coding).size() > 1;
}

std::unique_ptr<BodyDecoder> BodyDecoder::forCoding(const QByteArray &field)
{
    const QByteArray coding = codingsOf(field).value(0);
    if (coding == "br")
        return std::make_unique<BrotliDecoder>();
    if (coding == "zstd")
        return std::make_unique<ZstdDecoder>();
    if (!coding.isEmpty())
        return std::make_unique<ZlibDecoder>(coding != "deflate");
    return nullptr;
}

} // namespace depeche
