-- What a million articles need: counts that are read and never counted, deletion that can be undone, and an index
-- with stems.

-- Since now article_bodies.body may hold both texts, packed as a pair, and html is empty then (src/core/compress.h).

-- The counts leave the wide rows of feeds, which hold icons: they change with each article.
CREATE TABLE feed_counts(
    feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO feed_counts(feed_id, articles, unread) SELECT id, articles, unread FROM feeds;
DROP TRIGGER state_added;
DROP TRIGGER state_removed;
DROP TRIGGER state_read;
ALTER TABLE feeds DROP COLUMN articles;
ALTER TABLE feeds DROP COLUMN unread;
CREATE TRIGGER feed_counted AFTER INSERT ON feeds BEGIN
    INSERT INTO feed_counts(feed_id) VALUES(new.id); --
END;

-- One row: what the lists of starred articles and of those for later show.
CREATE TABLE flag_counts(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    starred INTEGER NOT NULL DEFAULT 0,
    later INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO flag_counts(id, starred, later) SELECT 1, coalesce(sum((flags & 2) != 0), 0), coalesce(sum((flags & 4) != 0), 0) FROM article_state;

-- A row for each followed tag. An article counts once, by however many names it has the tag.
CREATE TABLE tag_counts(
    tag_id INTEGER PRIMARY KEY REFERENCES tags(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL,
    unread INTEGER NOT NULL
) STRICT;
INSERT INTO tag_counts(tag_id, articles, unread)
    SELECT g.id, (SELECT count(DISTINCT t.article_id) FROM article_tags t JOIN article_state s ON s.id = t.article_id WHERE t.tag_id = g.id),
        (SELECT count(DISTINCT t.article_id) FROM article_tags t JOIN article_state s ON s.id = t.article_id WHERE t.tag_id = g.id AND (s.flags & 1) = 0)
    FROM tags g WHERE g.followed IS NOT NULL;

CREATE TRIGGER tag_followed AFTER UPDATE OF followed ON tags WHEN old.followed IS NULL AND new.followed IS NOT NULL BEGIN
    INSERT INTO tag_counts(tag_id, articles, unread) SELECT new.id, count(DISTINCT s.id), count(DISTINCT CASE WHEN (s.flags & 1) = 0 THEN s.id END)
        FROM article_tags t CROSS JOIN article_state s ON s.id = t.article_id WHERE t.tag_id = new.id; --
END;
CREATE TRIGGER tag_unfollowed AFTER UPDATE OF followed ON tags WHEN old.followed IS NOT NULL AND new.followed IS NULL BEGIN
    DELETE FROM tag_counts WHERE tag_id = new.id; --
END;

CREATE TRIGGER state_added AFTER INSERT ON article_state BEGIN
    UPDATE feed_counts SET articles = articles + 1, unread = unread + ((new.flags & 1) = 0) WHERE feed_id = new.feed_id; --
    UPDATE tag_counts SET articles = articles + 1, unread = unread + ((new.flags & 1) = 0)
        WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = new.id); --
    UPDATE flag_counts SET starred = starred + ((new.flags & 2) != 0), later = later + ((new.flags & 4) != 0) WHERE (new.flags & 6) != 0; --
END;
CREATE TRIGGER state_removed AFTER DELETE ON article_state BEGIN
    UPDATE feed_counts SET articles = articles - 1, unread = unread - ((old.flags & 1) = 0) WHERE feed_id = old.feed_id; --
    UPDATE tag_counts SET articles = articles - 1, unread = unread - ((old.flags & 1) = 0)
        WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = old.id); --
    UPDATE flag_counts SET starred = starred - ((old.flags & 2) != 0), later = later - ((old.flags & 4) != 0) WHERE (old.flags & 6) != 0; --
END;
CREATE TRIGGER state_read AFTER UPDATE OF flags ON article_state WHEN (old.flags & 1) != (new.flags & 1) BEGIN
    UPDATE feed_counts SET unread = unread + ((new.flags & 1) = 0) - ((old.flags & 1) = 0) WHERE feed_id = new.feed_id; --
    UPDATE tag_counts SET unread = unread + ((new.flags & 1) = 0) - ((old.flags & 1) = 0)
        WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = new.id); --
END;
CREATE TRIGGER state_marked AFTER UPDATE OF flags ON article_state WHEN (old.flags & 6) != (new.flags & 6) BEGIN
    UPDATE flag_counts SET starred = starred + ((new.flags & 2) != 0) - ((old.flags & 2) != 0), later = later + ((new.flags & 4) != 0) - ((old.flags & 4) != 0); --
END;

CREATE TRIGGER tag_given AFTER INSERT ON article_tags WHEN EXISTS(SELECT 1 FROM tag_counts WHERE tag_id = new.tag_id) BEGIN
    UPDATE tag_counts SET articles = articles + 1, unread = unread + ((SELECT flags & 1 FROM article_state WHERE id = new.article_id) = 0)
        WHERE tag_id = new.tag_id AND EXISTS(SELECT 1 FROM article_state WHERE id = new.article_id)
        AND NOT EXISTS(SELECT 1 FROM article_tags WHERE tag_id = new.tag_id AND article_id = new.article_id AND name_id != new.name_id); --
END;
CREATE TRIGGER tag_taken AFTER DELETE ON article_tags WHEN EXISTS(SELECT 1 FROM tag_counts WHERE tag_id = old.tag_id) BEGIN
    UPDATE tag_counts SET articles = articles - 1, unread = unread - ((SELECT flags & 1 FROM article_state WHERE id = old.article_id) = 0)
        WHERE tag_id = old.tag_id AND EXISTS(SELECT 1 FROM article_state WHERE id = old.article_id)
        AND NOT EXISTS(SELECT 1 FROM article_tags WHERE tag_id = old.tag_id AND article_id = old.article_id); --
END;
CREATE TRIGGER tag_merged AFTER UPDATE OF tag_id ON article_tags WHEN old.tag_id != new.tag_id BEGIN
    UPDATE tag_counts SET articles = articles - 1, unread = unread - ((SELECT flags & 1 FROM article_state WHERE id = old.article_id) = 0)
        WHERE tag_id = old.tag_id AND EXISTS(SELECT 1 FROM article_state WHERE id = old.article_id)
        AND NOT EXISTS(SELECT 1 FROM article_tags WHERE tag_id = old.tag_id AND article_id = old.article_id); --
    UPDATE tag_counts SET articles = articles + 1, unread = unread + ((SELECT flags & 1 FROM article_state WHERE id = new.article_id) = 0)
        WHERE tag_id = new.tag_id AND EXISTS(SELECT 1 FROM article_state WHERE id = new.article_id)
        AND NOT EXISTS(SELECT 1 FROM article_tags WHERE tag_id = new.tag_id AND article_id = new.article_id AND name_id != new.name_id); --
END;

-- In which languages the articles of a feed are, listed or not. A rare language is looked for in the feeds that have it:
-- an index of all articles by language would cost each of them a page of its own at a first refresh.
CREATE TABLE feed_languages(
    language TEXT NOT NULL,
    feed_id INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY(language, feed_id)
) STRICT, WITHOUT ROWID;
INSERT INTO feed_languages(language, feed_id, articles) SELECT language, feed_id, count(*) FROM articles GROUP BY language, feed_id;
CREATE TRIGGER language_added AFTER INSERT ON articles BEGIN
    INSERT INTO feed_languages(language, feed_id, articles) VALUES(new.language, new.feed_id, 1)
        ON CONFLICT(language, feed_id) DO UPDATE SET articles = articles + 1; --
END;
CREATE TRIGGER language_removed AFTER DELETE ON articles BEGIN
    UPDATE feed_languages SET articles = articles - 1 WHERE language = old.language AND feed_id = old.feed_id; --
    DELETE FROM feed_languages WHERE language = old.language AND feed_id = old.feed_id AND articles <= 0; --
END;
CREATE TRIGGER language_changed AFTER UPDATE OF language ON articles WHEN old.language != new.language BEGIN
    UPDATE feed_languages SET articles = articles - 1 WHERE language = old.language AND feed_id = old.feed_id; --
    DELETE FROM feed_languages WHERE language = old.language AND feed_id = old.feed_id AND articles <= 0; --
    INSERT INTO feed_languages(language, feed_id, articles) VALUES(new.language, new.feed_id, 1)
        ON CONFLICT(language, feed_id) DO UPDATE SET articles = articles + 1; --
END;

-- What few articles have. An article without it costs nothing here.
CREATE INDEX state_audio ON article_state(id) WHERE (flags & 16) != 0;
CREATE INDEX state_video ON article_state(id) WHERE (flags & 32) != 0;

-- The rows of articles the user deleted lie in removed_state too, with the time of it, until they are purged;
-- NULL: their feed was unsubscribed from.
ALTER TABLE removed_state ADD COLUMN deleted INTEGER;
CREATE INDEX removed_state_deleted ON removed_state(deleted) WHERE deleted IS NOT NULL;

-- How long articles are kept, for feeds that differ from the setting. NULL: as the setting says; 0: for ever.
ALTER TABLE feeds ADD COLUMN keep_days INTEGER;
-- likewise, how many
ALTER TABLE feeds ADD COLUMN keep_articles INTEGER;

-- How many documents of the feed were read: the clock by which the identities of purged articles are forgotten.
ALTER TABLE feeds ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
-- The number of the document it was purged at or was last seen in, not always the very last one.
ALTER TABLE seen_items ADD COLUMN document INTEGER NOT NULL DEFAULT 0;
-- Articles with tags of the user's own (TagOrigin::User), which are never purged.
CREATE INDEX article_tags_by_user ON article_tags(article_id) WHERE origin = 3;

-- The unread articles it found when it was last asked, so that a start shows a number at once.
ALTER TABLE saved_searches ADD COLUMN unread INTEGER;

-- A step of undo may be large: what a bulk action noted, slice by slice.
CREATE TABLE undo_parts(
    undo_id INTEGER NOT NULL REFERENCES undo(id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY(undo_id, part)
) STRICT, WITHOUT ROWID;

-- The index has stems now. Its terms and their places come from our own tokenizer (src/store/ftstokenizer.h), which
-- needs them folded and divided by blanks (src/core/text.h, src/core/stem.h). All articles wait for it again.
DROP TABLE article_fts;
CREATE VIRTUAL TABLE article_fts USING fts5(title, author, body, content='', tokenize='depeche');
INSERT OR IGNORE INTO index_queue(id) SELECT id FROM articles;
