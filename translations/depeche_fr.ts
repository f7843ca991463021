<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>depeche</name>
    <message>
        <source>Unknown option --%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--before needs the “next” of an earlier list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you search for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show needs the id of one article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark needs read, unread, star, unstar, later or unlater, and a query or ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked articles from the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles (%2 unread) from %3 feeds with %4 tags; %5, of it the index %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be had; boxes stand in their places.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file must end in .pdf: other formats cannot be written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found, so no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %1: %n article(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fetched, %2 unchanged, %3 failed; %4 new articles, %5 updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add needs one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove needs the address, title or id of a feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from %n feed(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No feeds yet. “depeche add” subscribes to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 known already, %2 without a usable address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscriptions are written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --base-url URL and one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore needs the name of a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is open in a window. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored. What was there is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n unread article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>--top needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feed “%1”. “depeche feeds” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add URL [--folder F]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscribe to a feed, or to the feed a page offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove FEED…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import FILE.opml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscribe to the feeds of an OPML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export-opml FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the subscriptions as OPML 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refresh [FEED…] [--force]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch what is due, or the feeds named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list [QUERY] [--limit N] [--before ID] [--all]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list articles, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search QUERY [--limit N] [--before ID] [--all] [--facets]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search articles, with snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show one article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark read|unread|star|unstar|later|unlater QUERY|ID…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the state of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags [--followed] [--top N] [QUERY]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list tags with their counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag follow NAME [--alias A]… | unfollow NAME | merge FROM INTO | explain ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow, merge and explain tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export QUERY|ID… --to FILE.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write articles to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save a complete copy of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring a saved copy back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers about the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidy the database and give room back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parse [--content-type T] [--base-url U] [--header &apos;N: v&apos;]… FILE|-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one feed document as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sanitize [--base-url U]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML from stdin as the safe HTML that would be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extract [--content-type T] --base-url U FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text and metadata of a page as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discover --base-url U FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the feeds a page offers as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opml [--write] FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OPML document as JSON, or written out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: depeche %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: depeche [--profile DIR] [VERB …] [--json]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a verb the window opens. The verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the window: --demo shows a bundled sample edition on a throw-away profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly (some feeds failed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown verb “%1”. “depeche --help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored text is damaged. Check the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is too long; its end was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing bracket without an opening one was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query has too many conditions; the last ones were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood and was searched as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no letters or digits and was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is cut or damaged; what could be read of it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n entries were read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list is cut or damaged; what could be read of it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 32 MiB. It cannot be a list of feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not OPML, the format of lists of feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an empty document. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is a web page, not a feed. Look for the feed&apos;s own address on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of feeds (OPML). Import it instead of subscribing to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is neither RSS nor Atom nor JSON Feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed is damaged so badly that nothing could be read from it. Try again later, or tell the publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has more markup than can be shown. Part of it is shown as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded content (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server called %1, or there is no network. Check the address and the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 cannot be reached. It may be down; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 did not answer in time. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not valid or its encryption is outdated. Check the address and the computer&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies on this computer or in the local network, where addresses from the internet may not lead. If you trust it, add this address yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us on to an address that is not followed, because it is no web address or not secure. Look for the feed&apos;s new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us on again and again. Look for the feed&apos;s new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 ended too early. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is damaged. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 asked not to be asked for a while. It is asked again when the time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets only browsers in (a Cloudflare check). Open the page in a browser, or ask the publisher to let feed readers pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a user name and password (401). Add the feed as https://name:password@….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses to give this address (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this address (404). Check it, or look on the site for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher has removed this address for good (410). Look on the site for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that it is asked too often (429). It is asked again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 has a problem of its own (%2). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 gave an unexpected answer (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all articles about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read also</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged, so the program starts with its defaults. The old file was kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many articles have the same date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed was removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2 Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no backup that this version can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This feed is subscribed to already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another feed has this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be made. Check the rights of the folder above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be read. Check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be written, so it is opened for reading only. Nothing you change will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of %1 refers to something that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counts of the feed %1 are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Dépêche. It is opened for reading only; update the program to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved search needs a name and something to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the database. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be written. Check the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Run “depeche check”, or restore a backup with “depeche restore”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened. Check that its folder exists and can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reported an error. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped following %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the sample edition: there is nothing to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample edition is missing from this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document ended too early; what had come by then is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The feed has been quiet, so it is asked once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the feed&apos;s own rhythm: every %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was new, so the next pause is a little longer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour, until the feed&apos;s rhythm is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed asks for a pause of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that nothing changes for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher has removed this feed for good, so it is not asked any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked to be left alone until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Date formats as in QDate::toString(), for dates of this year and of another.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a feed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolve the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List above the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles in a serif face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark an article as read when it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh when the program starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself, each feed at its own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feed is asked as often as it brings something new, from every quarter of an hour to once a day, and never more often than its publisher allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row of the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous row of the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow a tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif or sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import subscriptions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export subscriptions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, feed or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ArticleCommands</name>
    <message numerus="yes">
        <source>Marked %n article(s) as read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n star(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) for later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n article(s) from Read later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Marked all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to read later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ArticleView</name>
    <message>
        <source>This article could not be shown as a page. Here is its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::Chip</name>
    <message>
        <source>%1, followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, found by Dépêche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ChipRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::CommandPalette</name>
    <message>
        <source>A command, feed or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ExportCommands</name>
    <message>
        <source>This article is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FeedCommands</name>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions (*.opml *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions (*.opml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer following %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FeedProperties</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent the feed (200)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new (304)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties of the feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address of the web.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FeedTreeModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FeedTreeView</name>
    <message>
        <source>Feeds and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FirstRunPage</name>
    <message>
        <source>Which news do you want to read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose some sources to begin with. You can add any site or feed later, and remove these again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other address …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions of another program, as an OPML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forty invented articles, without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FolderBox</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::FollowTagDialog</name>
    <message>
        <source>Follow a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OTAN, Climate, Jens Stoltenberg …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names of the same thing, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles with any of these names are listed and counted together, whatever the language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ImageCache</name>
    <message>
        <source>There is no picture at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::KeyboardHelp</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ListPane</name>
    <message>
        <source>Save this search in the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::MainWindow</name>
    <message>
        <source>Everything is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has a star. The key S gives one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept for later. The key L keeps an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Dépêche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to refresh here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::OpmlImportDialog</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new feed(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported. Their articles come with the next refresh.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::Page</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::PdfExporter</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages could not be laid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ReaderBar</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag or follow a tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the short link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send by mail …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif or sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for later any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::ReaderPane</name>
    <message>
        <source>Choose an article to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short link copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::Refresher</name>
    <message>
        <source>The address of this feed is no web address. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SearchCompleter</name>
    <message>
        <source>followed tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a followed tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by this author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the last seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SearchField</name>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or tag: feed: is:unread …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SidebarPane</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter feeds and tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SingleInstance</name>
    <message>
        <source>There are too many arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dépêche is running with this profile already, but does not answer. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::StatusLine</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::SubscribeDialog</name>
    <message>
        <source>Add a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a site or feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::Subscriber</name>
    <message>
        <source>The page at %1 offers no feed. Look on the site for “RSS” or “Atom” and enter that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no web address. Enter one such as https://example.org/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of this feed is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::TagFilterBar</name>
    <message>
        <source>Tags of the listed articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only articles with this tag. Alt-click: only articles without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::TagMenu</name>
    <message>
        <source>Articles about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the tag …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depeche::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
