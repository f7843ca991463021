<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>depeche</name>
    <message numerus="yes">
        <source>%n picture(s) could not be had; boxes stand in their places.</source>
        <translation>
            <numerusform>%n picture could not be had; a box stands in its place.</numerusform>
            <numerusform>%n pictures could not be had; boxes stand in their places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation>
            <numerusform>%n article written to %1.</numerusform>
            <numerusform>%n articles written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from %n feed(s).</source>
        <translation>
            <numerusform>Unsubscribed from %n feed.</numerusform>
            <numerusform>Unsubscribed from %n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed added</numerusform>
            <numerusform>%n feeds added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n unread article(s)</source>
        <translation>
            <numerusform>%1 (%2): %n unread article</numerusform>
            <numerusform>%1 (%2): %n unread articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) were left out.</source>
        <translation>
            <numerusform>%n older article was left out.</numerusform>
            <numerusform>%n older articles were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n entries were read.</source>
        <translation>
            <numerusform>Only the first %n entry was read.</numerusform>
            <numerusform>Only the first %n entries were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were not asked.</source>
        <translation>
            <numerusform>%n feed was not asked.</numerusform>
            <numerusform>%n feeds were not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) would be added</source>
        <translation>
            <numerusform>%n feed would be added</numerusform>
            <numerusform>%n feeds would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known feed(s) would go to other folders</source>
        <translation>
            <numerusform>%n known feed would go to another folder</numerusform>
            <numerusform>%n known feeds would go to other folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known feed(s) put into folders</source>
        <translation>
            <numerusform>%n known feed put into a folder</numerusform>
            <numerusform>%n known feeds put into folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported</source>
        <translation>
            <numerusform>%n feed imported</numerusform>
            <numerusform>%n feeds imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) longer than 1,000 characters were cut.</source>
        <translation>
            <numerusform>%n title longer than 1,000 characters was cut.</numerusform>
            <numerusform>%n titles longer than 1,000 characters were cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) beside addresses were left out.</source>
        <translation>
            <numerusform>%n password beside an address was left out.</numerusform>
            <numerusform>%n passwords beside addresses were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders nested more than %n deep were moved up.</source>
        <translation>
            <numerusform>Folders nested more than %n deep were moved up.</numerusform>
            <numerusform>Folders nested more than %n deep were moved up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page offers %n feed(s): %1. Change the address of this feed if one of them is meant.</source>
        <translation>
            <numerusform>The page offers %n feed: %1. Change the address of this feed if that one is meant.</numerusform>
            <numerusform>The page offers %n feeds: %1. Change the address of this feed if one of them is meant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has failed for %n day(s), so it is asked only once a week</source>
        <translation>
            <numerusform>It has failed for %n day, so it is asked only once a week</numerusform>
            <numerusform>It has failed for %n days, so it is asked only once a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n failed attempt(s) the pauses grow</source>
        <translation>
            <numerusform>After %n failed attempt the pauses grow</numerusform>
            <numerusform>After %n failed attempts the pauses grow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %1: %n article(s).</source>
        <translation>
            <numerusform>Subscribed to %1: %n article.</numerusform>
            <numerusform>Subscribed to %1: %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a day</source>
        <translation>
            <numerusform>about %n article a day</numerusform>
            <numerusform>about %n articles a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a week</source>
        <translation>
            <numerusform>about %n article a week</numerusform>
            <numerusform>about %n articles a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a month</source>
        <translation>
            <numerusform>about %n article a month</numerusform>
            <numerusform>about %n articles a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) starred</source>
        <translation>
            <numerusform>%Ln article starred</numerusform>
            <numerusform>%Ln articles starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) removed</source>
        <translation>
            <numerusform>%Ln star removed</numerusform>
            <numerusform>%Ln stars removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) kept for later</source>
        <translation>
            <numerusform>%Ln article kept for later</numerusform>
            <numerusform>%Ln articles kept for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed from Read later</source>
        <translation>
            <numerusform>%Ln article removed from Read later</numerusform>
            <numerusform>%Ln articles removed from Read later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as read</source>
        <translation>
            <numerusform>%Ln article marked as read</numerusform>
            <numerusform>%Ln articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as unread</source>
        <translation>
            <numerusform>%Ln article marked as unread</numerusform>
            <numerusform>%Ln articles marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted</source>
        <translation>
            <numerusform>%Ln article deleted</numerusform>
            <numerusform>%Ln articles deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) tagged “%1”</source>
        <translation>
            <numerusform>%Ln article tagged “%1”</numerusform>
            <numerusform>%Ln articles tagged “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln article(s)</source>
        <translation>
            <numerusform>Tag “%1” removed from %Ln article</numerusform>
            <numerusform>Tag “%1” removed from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in the search index.</source>
        <translation>
            <numerusform>%n article is not in the search index.</numerusform>
            <numerusform>%n articles are not in the search index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search index has %n article(s) that are gone.</source>
        <translation>
            <numerusform>The search index has %n article that is gone.</numerusform>
            <numerusform>The search index has %n articles that are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::Chip</name>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ChipRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::DateHistogram</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ExportCommands</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FailedFeedsDialog</name>
    <message numerus="yes">
        <source>%n feed(s) of %1 could not be fetched.</source>
        <translation>
            <numerusform>%n feed of %1 could not be fetched.</numerusform>
            <numerusform>%n feeds of %1 could not be fetched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FeedFetchingPage</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n attempt(s)</source>
        <translation>
            <numerusform>%1 · %n attempt</numerusform>
            <numerusform>%1 · %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FeedPreviewPane</name>
    <message numerus="yes">
        <source>%n article(s) now</source>
        <translation>
            <numerusform>%n article now</numerusform>
            <numerusform>%n articles now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FeedTreeModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FilterBar</name>
    <message numerus="yes">
        <source>Counted among the newest %Ln article(s).</source>
        <translation>
            <numerusform>Counted among %Ln article.</numerusform>
            <numerusform>Counted among the newest %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FirstRunPage</name>
    <message numerus="yes">
        <source>Subscribe to %n source(s)</source>
        <translation>
            <numerusform>Subscribe to %n source</numerusform>
            <numerusform>Subscribe to %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::KeepingPage</name>
    <message numerus="yes">
        <source>%Ln of %1 articles will be removed soon.</source>
        <translation>
            <numerusform>%Ln of %1 articles will be removed soon.</numerusform>
            <numerusform>%Ln of %1 articles will be removed soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 articles would be removed.</source>
        <translation>
            <numerusform>%Ln of %1 articles would be removed.</numerusform>
            <numerusform>%Ln of %1 articles would be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) for good?</source>
        <translation>
            <numerusform>Remove %Ln article for good?</numerusform>
            <numerusform>Remove %Ln articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ListPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::MainWindow</name>
    <message numerus="yes">
        <source>Delete %Ln article(s)?</source>
        <translation>
            <numerusform>Delete %Ln article?</numerusform>
            <numerusform>Delete %Ln articles?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::OpmlExportDialog</name>
    <message numerus="yes">
        <source>%n address(es) have a user name or password in them. They are left out of the file unless you want them there.</source>
        <translation>
            <numerusform>%n address has a user name or password in it. They are left out of the file unless you want them there.</numerusform>
            <numerusform>%n addresses have a user name or password in them. They are left out of the file unless you want them there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::OpmlImportDialog</name>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable</source>
        <translation>
            <numerusform>%n unusable</numerusform>
            <numerusform>%n unusable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) stand in the file more than once.</source>
        <translation>
            <numerusform>%n address stands in the file more than once.</numerusform>
            <numerusform>%n addresses stand in the file more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n feed(s)</source>
        <translation>
            <numerusform>Import %n feed</numerusform>
            <numerusform>Import %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or link(s) are not feeds and are left out.</source>
        <translation>
            <numerusform>%n note or link is not a feed and is left out.</numerusform>
            <numerusform>%n notes or links are not feeds and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::OpmlImportModel</name>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::Refresher</name>
    <message numerus="yes">
        <source>This network wants you to sign in on a page first: %n feed(s) were not asked. Open any page in a browser.</source>
        <translation>
            <numerusform>This network wants you to sign in on a page first: %n feed was not asked. Open any page in a browser.</numerusform>
            <numerusform>This network wants you to sign in on a page first: %n feeds were not asked. Open any page in a browser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no network: %n feed(s) were not asked.</source>
        <translation>
            <numerusform>There is no network: %n feed was not asked.</numerusform>
            <numerusform>There is no network: %n feeds were not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proxy cannot be reached or refuses the connection: %n feed(s) were not asked. Check the proxy in the settings.</source>
        <translation>
            <numerusform>The proxy cannot be reached or refuses the connection: %n feed was not asked. Check the proxy in the settings.</numerusform>
            <numerusform>The proxy cannot be reached or refuses the connection: %n feeds were not asked. Check the proxy in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No secure connection could be made: %n feed(s) were not asked. Check the computer&apos;s date, and whether this network wants you to sign in first.</source>
        <translation>
            <numerusform>No secure connection could be made: %n feed was not asked. Check the computer&apos;s date, and whether this network wants you to sign in first.</numerusform>
            <numerusform>No secure connection could be made: %n feeds were not asked. Check the computer&apos;s date, and whether this network wants you to sign in first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::StatusLine</name>
    <message numerus="yes">
        <source>%1 · %n new</source>
        <translation>
            <numerusform>%1 · %n new</numerusform>
            <numerusform>%1 · %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <comment>feeds whose servers want to be left alone</comment>
        <translation>
            <numerusform>%n not asked</numerusform>
            <numerusform>%n not asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::SubscribeDialog</name>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation>
            <numerusform>%n feed found</numerusform>
            <numerusform>%n feeds found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added. These could not be:</source>
        <translation>
            <numerusform>%n feed added. These could not be:</numerusform>
            <numerusform>%n feeds added. These could not be:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>Subscribe to %n feed</numerusform>
            <numerusform>Subscribe to %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::Subscriber</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s)</source>
        <translation>
            <numerusform>Subscribed to %n feed</numerusform>
            <numerusform>Subscribed to %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::TagArticlesDialog</name>
    <message numerus="yes">
        <source>Tag for %Ln article(s)</source>
        <translation>
            <numerusform>Tag for %Ln article</numerusform>
            <numerusform>Tag for %Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
