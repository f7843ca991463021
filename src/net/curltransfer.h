#pragma once

#include "net/bodydecoder.h"
#include "net/httphop.h"
#include "net/nethooks.h"

#include <curl/curl.h>

#include <chrono>
#include <memory>

namespace depeche {

/// One hop on its way: one request to one server. Lives on the net thread, owned by CurlWorker.
class CurlTransfer final
{
public:
    CurlTransfer(HttpRequestId id, HttpHop hop, const NetHooks &hooks);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    HttpRequestId id() const { return m_id; }
    CURL *handle() const { return m_easy; }

    /// How it ended, when libcurl is done with it.
    HopAnswer ended(CURLcode code);

private:
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    static curl_socket_t onOpenSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int onConnected(void *self, char *address, char *localAddress, int port, int localPort);

    void setUp();
    void setHeaders();
    void setCredentials();
    bool takeHeader(const QByteArray &line);
    bool headersEnded();
    bool takeBody(const char *data, size_t length);
    bool mayConnect(const QHostAddress &address);
    bool isPublic(const QHostAddress &address) const;
    bool refuseAsTooLarge(HttpLimit limit, qint64 bytes = 0);
    bool refuseAsDamaged(const char *reason);
    HttpFailure failureFor(CURLcode code) const;
    HttpFailure receiveFailure() const;

    HttpRequestId m_id;
    HttpHop m_hop;
    const NetHooks &m_hooks;
    HttpResponse m_response;
    CURL *m_easy;
    curl_slist *m_headerList = nullptr;
    curl_slist *m_addressList = nullptr;
    std::unique_ptr<BodyDecoder> m_decoder;
    char m_errorText[CURL_ERROR_SIZE] = {};
    qint64 m_headerBytes = 0;
    qint64 m_bodyBytes = 0; ///< before decoding
    bool m_isInTrailer = false;
    HttpFailure m_ownFailure = HttpFailure::None; ///< why one of our callbacks stopped it
    const char *m_ownReason = nullptr;
    std::chrono::steady_clock::time_point m_started;
};

} // namespace depeche
