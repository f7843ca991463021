<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>depeche</name>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation>
            <numerusform>%n article changed.</numerusform>
            <numerusform>%n articles changed.</numerusform>
        </translation>
    </message>
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
        <source>Subscribed to %1: %n article(s).</source>
        <translation>
            <numerusform>Subscribed to %1: %n article.</numerusform>
            <numerusform>Subscribed to %1: %n articles.</numerusform>
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
</context>
<context>
    <name>depeche::ArticleCommands</name>
    <message numerus="yes">
        <source>Marked %n article(s) as read</source>
        <translation>
            <numerusform>Marked %n article as read</numerusform>
            <numerusform>Marked %n articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as unread</source>
        <translation>
            <numerusform>Marked %n article as unread</numerusform>
            <numerusform>Marked %n articles as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred %n article(s)</source>
        <translation>
            <numerusform>Starred %n article</numerusform>
            <numerusform>Starred %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n star(s)</source>
        <translation>
            <numerusform>Removed %n star</numerusform>
            <numerusform>Removed %n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) for later</source>
        <translation>
            <numerusform>Kept %n article for later</numerusform>
            <numerusform>Kept %n articles for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n article(s) from Read later</source>
        <translation>
            <numerusform>Removed %n article from Read later</numerusform>
            <numerusform>Removed %n articles from Read later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>%n article marked as read</numerusform>
            <numerusform>%n articles marked as read</numerusform>
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
    <name>depeche::OpmlImportDialog</name>
    <message numerus="yes">
        <source>%n new feed(s)</source>
        <translation>
            <numerusform>%n new feed</numerusform>
            <numerusform>%n new feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation>
            <numerusform>%n without a usable address</numerusform>
            <numerusform>%n without a usable address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported. Their articles come with the next refresh.</source>
        <translation>
            <numerusform>%n feed imported. Its articles come with the next refresh.</numerusform>
            <numerusform>%n feeds imported. Their articles come with the next refresh.</numerusform>
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
        <source>%n feed(s) failed</source>
        <translation>
            <numerusform>%n feed failed</numerusform>
            <numerusform>%n feeds failed</numerusform>
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
</context>
</TS>
