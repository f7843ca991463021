#include "bench/download.h"

#include <curl/curl.h>

namespace depeche::bench {

namespace {

struct Transfer
{
    CURL *easy = nullptr;
    curl_slist *headers = nullptr;
    int index = 0;
    bool keepsBody = false;
    QByteArray body;
    qint64 bytes = 0;
};

size_t onBody(char *data, size_t size, size_t count, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    if (transfer->keepsBody)
        transfer->body.append(data, qsizetype(size * count));
    transfer->bytes += qint64(size * count);
    return size * count;
}

void begin(CURLM *multi, Transfer &transfer, const Download &download, int index)
{
    transfer.index = index;
    transfer.bytes = 0;
    transfer.body.clear();
    curl_slist_free_all(transfer.headers);
    transfer.headers = nullptr;
    if (!download.etag.isEmpty()) {
        const QByteArray line = "If-None-Match: " + download.etag;
        transfer.headers = curl_slist_append(nullptr, line.constData());
    }
    curl_easy_setopt(transfer.easy, CURLOPT_HTTPHEADER, transfer.headers);
    curl_easy_setopt(transfer.easy, CURLOPT_URL, download.url.constData());
    curl_multi_add_handle(multi, transfer.easy);
}

} // namespace

Downloaded downloadAll(const QList<Download> &downloads, const BodyHandler &handler)
{
    Downloaded result;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    std::vector<Transfer> transfers(size_t(std::min<qsizetype>(Parallel, downloads.size())));
    int next = 0;
    for (Transfer &transfer : transfers) {
        transfer.easy = curl_easy_init();
        transfer.keepsBody = bool(handler);
        curl_easy_setopt(transfer.easy, CURLOPT_PRIVATE, &transfer);
        curl_easy_setopt(transfer.easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(transfer.easy, CURLOPT_ACCEPT_ENCODING, "");
        curl_easy_setopt(transfer.easy, CURLOPT_PROXY, "");
        curl_easy_setopt(transfer.easy, CURLOPT_WRITEFUNCTION, onBody);
        curl_easy_setopt(transfer.easy, CURLOPT_WRITEDATA, &transfer);
        begin(multi, transfer, downloads.at(next), next);
        ++next;
    }
    int running = int(transfers.size());
    while (running > 0) {
        curl_multi_perform(multi, &running);
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const bool arrived = message->data.result == CURLE_OK;
            CURL *easy = message->easy_handle;
            Transfer *transfer = nullptr;
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            curl_multi_remove_handle(multi, easy);
            result.bytes += transfer->bytes;
            ++(!arrived        ? result.failed
               : status == 200 ? result.ok
               : status == 304 ? result.unchanged
                               : result.failed);
            if (handler && arrived && status == 200)
                handler(transfer->index, std::move(transfer->body));
            if (next < downloads.size()) {
                begin(multi, *transfer, downloads.at(next), next);
                ++next;
                ++running;
            }
        }
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
    for (Transfer &transfer : transfers) {
        curl_easy_cleanup(transfer.easy);
        curl_slist_free_all(transfer.headers);
    }
    curl_multi_cleanup(multi);
    return result;
}

} // namespace depeche::bench
