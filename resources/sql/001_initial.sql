-- The first schema. Migrations are only ever added; see ARCHITECTURE.md for what each table is for.
-- Times are Unix seconds, UTC. Ids of articles are time-ordered (src/store/articleid.h).
-- One statement ends with each line that ends in a semicolon; a trigger's inner lines end in "; --".

CREATE TABLE meta(
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folders(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES folders(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE feeds(
    id INTEGER PRIMARY KEY,
    folder_id INTEGER REFERENCES folders(id) ON DELETE SET NULL,
    position INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL UNIQUE,
    site_url TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',          -- the publisher's
    custom_title TEXT NOT NULL DEFAULT '',   -- the user's
    description TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    icon_url TEXT NOT NULL DEFAULT '',
    icon_png BLOB,
    opml TEXT NOT NULL DEFAULT '{}',         -- attributes of an imported outline that we have no field for, as JSON
    ttl_minutes INTEGER,
    created INTEGER NOT NULL,
    removed INTEGER,                         -- when the user unsubscribed; purged later, until then it can be undone
    etag BLOB,
    last_modified BLOB,
    body_hash BLOB,
    last_attempt INTEGER,
    last_fetch INTEGER,
    last_status INTEGER NOT NULL DEFAULT 0,
    next_fetch INTEGER,
    why TEXT NOT NULL DEFAULT '',
    failures INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',           -- what was left out of the last fetch
    articles INTEGER NOT NULL DEFAULT 0,     -- kept by the triggers on article_state
    unread INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX feeds_by_folder ON feeds(folder_id, position);
CREATE INDEX feeds_due ON feeds(next_fetch) WHERE removed IS NULL;

-- What a list row paints. The rest is in article_bodies.
CREATE TABLE articles(
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    identity INTEGER NOT NULL,               -- hash of guid, else address, else title and date; within its feed
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    url TEXT NOT NULL,
    image_url TEXT NOT NULL,
    language TEXT NOT NULL,
    content_hash INTEGER NOT NULL            -- of everything the publisher can change
) STRICT;

CREATE UNIQUE INDEX articles_identity ON articles(feed_id, identity);

-- Filters, counts and bulk actions run on this narrow table. An article is listed if and only if it has a row here.
CREATE TABLE article_state(
    id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    feed_id INTEGER NOT NULL,
    flags INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX state_by_feed ON article_state(feed_id, id);
CREATE INDEX state_unread ON article_state(id) WHERE (flags & 1) = 0;
CREATE INDEX state_unread_by_feed ON article_state(feed_id, id) WHERE (flags & 1) = 0;
CREATE INDEX state_starred ON article_state(id) WHERE (flags & 2) != 0;
CREATE INDEX state_later ON article_state(id) WHERE (flags & 4) != 0;

-- The rows of article_state of feeds the user unsubscribed from, so that undo brings everything back.
CREATE TABLE removed_state(
    id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    feed_id INTEGER NOT NULL,
    flags INTEGER NOT NULL
) STRICT;

CREATE INDEX removed_state_by_feed ON removed_state(feed_id);

CREATE TRIGGER state_added AFTER INSERT ON article_state BEGIN
    UPDATE feeds SET articles = articles + 1, unread = unread + ((new.flags & 1) = 0) WHERE id = new.feed_id; --
END;

CREATE TRIGGER state_removed AFTER DELETE ON article_state BEGIN
    UPDATE feeds SET articles = articles - 1, unread = unread - ((old.flags & 1) = 0) WHERE id = old.feed_id; --
END;

CREATE TRIGGER state_read AFTER UPDATE OF flags ON article_state WHEN (old.flags & 1) != (new.flags & 1) BEGIN
    UPDATE feeds SET unread = unread + ((new.flags & 1) = 0) - ((old.flags & 1) = 0) WHERE id = new.feed_id; --
END;

-- Heavy: read one at a time. html and body are packed (src/core/compress.h).
CREATE TABLE article_bodies(
    id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    guid TEXT NOT NULL,
    base_url TEXT NOT NULL,
    published INTEGER,                       -- as the publisher says; NULL when it does not
    received INTEGER NOT NULL,
    updated INTEGER,
    authors TEXT NOT NULL,                   -- one a line
    section TEXT NOT NULL,
    canonical_url TEXT NOT NULL,
    short_url TEXT NOT NULL,
    image_caption TEXT NOT NULL,
    image_credit TEXT NOT NULL,
    comments_url TEXT NOT NULL,
    comments_feed TEXT NOT NULL,
    comments_count INTEGER,
    word_count INTEGER NOT NULL,
    html BLOB NOT NULL,                      -- as received, never shown unsanitised
    body BLOB NOT NULL                       -- its plain text
) STRICT;

CREATE TABLE enclosures(
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY(article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE related_links(
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY(article_id, position)
) STRICT, WITHOUT ROWID;

-- What an article said before the publisher changed it.
CREATE TABLE revisions(
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    replaced INTEGER NOT NULL,
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(article_id, replaced)
) STRICT, WITHOUT ROWID;

-- Articles that were deleted for good: they do not come back with the next fetch.
CREATE TABLE seen_items(
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    identity INTEGER NOT NULL,
    PRIMARY KEY(feed_id, identity)
) STRICT, WITHOUT ROWID;

-- A tag is a thing; tag_names are its spellings, each as somebody wrote it.
CREATE TABLE tags(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,                      -- as shown
    key TEXT NOT NULL UNIQUE,                -- stable: "tag:sport", "org:NATO", "country:RU"
    kind INTEGER NOT NULL DEFAULT 0,
    followed INTEGER,                        -- since when; NULL: not followed
    muted INTEGER NOT NULL DEFAULT 0,
    color TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX tags_followed ON tags(position, id) WHERE followed IS NOT NULL;

CREATE TABLE tag_names(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    language TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX tag_names_folded ON tag_names(folded);
CREATE INDEX tag_names_by_tag ON tag_names(tag_id);

-- Newest first by rowid order of the key. The spelling is part of the key, so that merging two tags is undone without
-- a loss: one article may have a tag by two names.
CREATE TABLE article_tags(
    tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    name_id INTEGER NOT NULL REFERENCES tag_names(id) ON DELETE CASCADE,
    origin INTEGER NOT NULL,
    evidence TEXT,
    PRIMARY KEY(tag_id, article_id, name_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tags_by_article ON article_tags(article_id);
CREATE INDEX article_tags_by_name ON article_tags(name_id);

-- Search. The text is folded and divided into terms by us (src/core/text.h), so the tokenizer only splits at blanks.
-- Contentless: the articles themselves are the content.
CREATE VIRTUAL TABLE article_fts USING fts5(title, author, body, content='', tokenize='ascii');

-- Stored articles that are not in the index yet. The index follows in the background, newest first.
CREATE TABLE index_queue(
    id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE saved_searches(
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT;

-- What the user did and can take back, newest last. payload is read by src/store/undotable.cpp only.
CREATE TABLE undo(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
