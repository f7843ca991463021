#pragma once

#include "feed/vocabulary.h"

#include <QHash>
#include <QString>
#include <libxml/tree.h>

namespace depeche {

/// What XmlDocument keeps beside libxml2's tree; the tree points to it. Included by the files that know libxml2 only.
struct XmlState
{
    xmlDocPtr document = nullptr;
    bool wellFormed = false;
    bool namespaceWellFormed = false;
    QString error;
    int line = 0;
    int column = 0;
    QHash<const xmlNs *, Vocabulary> vocabularies;
    qsizetype entityBudget = 1024 * 1024; ///< bytes that declared entities may still add to all texts read

    XmlState() = default;
    XmlState(const XmlState &) = delete;
    XmlState &operator=(const XmlState &) = delete;
    ~XmlState()
    {
        if (document)
            xmlFreeDoc(document);
    }
};

} // namespace depeche
