-- What fetching learned and what the user wants of it, per feed and per server.

-- by the user: fetched on request only
ALTER TABLE feeds ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
-- the user's fixed pace; NULL: the feed's own
ALTER TABLE feeds ADD COLUMN interval_minutes INTEGER;
-- the password is in the keyring
ALTER TABLE feeds ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE feeds ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';
-- additional ones, one a line
ALTER TABLE feeds ADD COLUMN request_headers TEXT NOT NULL DEFAULT '';
-- as the publisher says: "0,1,2", UTC
ALTER TABLE feeds ADD COLUMN skip_hours TEXT NOT NULL DEFAULT '';
-- likewise, 1 is Monday
ALTER TABLE feeds ADD COLUMN skip_days TEXT NOT NULL DEFAULT '';
ALTER TABLE feeds ADD COLUMN failing_since INTEGER;
-- where a permanent redirect leads that was seen once
ALTER TABLE feeds ADD COLUMN moving_to TEXT NOT NULL DEFAULT '';
ALTER TABLE feeds ADD COLUMN moving_since INTEGER;
-- the user went back from there
ALTER TABLE feeds ADD COLUMN move_refused TEXT NOT NULL DEFAULT '';
-- its guids change with each fetch
ALTER TABLE feeds ADD COLUMN unstable_ids INTEGER NOT NULL DEFAULT 0;
-- counts the rows of fetch_log
ALTER TABLE feeds ADD COLUMN fetches INTEGER NOT NULL DEFAULT 0;
-- FeedKind: 1 is a web page whose list of articles is read
ALTER TABLE feeds ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
-- as feeds.opml
ALTER TABLE folders ADD COLUMN opml TEXT NOT NULL DEFAULT '{}';

-- Addresses a feed had before, so that a move can be taken back.
CREATE TABLE feed_addresses(
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    until INTEGER NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY(feed_id, until)
) STRICT, WITHOUT ROWID;

-- The last fetches of each feed, in a ring.
CREATE TABLE fetch_log(
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    slot INTEGER NOT NULL,
    time INTEGER NOT NULL,
    status INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY(feed_id, slot)
) STRICT, WITHOUT ROWID;

-- What a server asked for: to be left alone until then, or to be asked by https only (RFC 6797).
CREATE TABLE hosts(
    host TEXT PRIMARY KEY NOT NULL,
    paused_until INTEGER,
    https_until INTEGER,
    https_subdomains INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The children of a folder, which are looked for when one is removed.
CREATE INDEX folders_by_parent ON folders(parent_id, position);

-- The texts, which are most of the data, in the order they arrived. In the order of their ids each new one would go
-- between two others, which writes several pages anew; a first refresh wrote 64 kB an article.
CREATE TABLE arrived_bodies(
    arrival INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE,
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
INSERT INTO arrived_bodies(id, guid, base_url, published, received, updated, authors, section, canonical_url, short_url, image_caption, image_credit, comments_url, comments_feed, comments_count, word_count, html, body)
    SELECT id, guid, base_url, published, received, updated, authors, section, canonical_url, short_url, image_caption, image_credit, comments_url, comments_feed, comments_count, word_count, html, body FROM article_bodies ORDER BY id;
DROP TABLE article_bodies;
ALTER TABLE arrived_bodies RENAME TO article_bodies;
