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
