#pragma once

#include "net/httpclient.h"
#include "net/proxysettings.h"

#include <curl/curl.h>

#include <chrono>
#include <memory>

namespace depeche {

/// One request on its way, hop by hop. Lives on the net thread, owned by CurlWorker.
class CurlTransfer final
{
public:
    CurlTransfer(HttpRequestId id, const HttpRequest &request, const FixedProxies &proxies);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    HttpRequestId id() const { return m_id; }
    CURL *handle() const { return m_easy; }

    /// Sets the handle up for the current hop. False when there is nothing to send: the response tells why.
    bool prepareHop();
    /// Takes note of how the hop ended. True if there is another hop to prepare.
    bool hopEnded(CURLcode code);
    HttpResponse takeResponse() { return std::move(m_response); }

private:
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    static curl_socket_t onOpenSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int onConnected(void *self, char *address, char *localAddress, int port, int localPort);

    bool takeHeader(const QByteArray &line);
    bool takeBody(const char *data, size_t length);
    bool mayConnect(const QString &address);
    void setHeaders();
    HttpFailure failureFor(CURLcode code) const;

    HttpRequestId m_id;
    HttpRequest m_request;
    const FixedProxies &m_proxies;
    HttpUrl m_url; ///< of the current hop
    HttpResponse m_response;
    CURL *m_easy;
    curl_slist *m_headerList = nullptr;
    char m_errorText[CURL_ERROR_SIZE] = {};
    qint64 m_headerBytes = 0;
    bool m_mayReachPrivate;
    bool m_proxied = false;
    HttpFailure m_ownFailure = HttpFailure::None; ///< why one of our callbacks stopped the hop
    std::chrono::steady_clock::time_point m_started;
};

} // namespace depeche
