-- Texts leave by links, each with a pace of its own; an answer may go to a phone that is no caller; networks tell
-- later what became of a text; and who wants none is left in peace.
ALTER TABLE outbox
    ALTER COLUMN caller_id DROP NOT NULL,
    ADD COLUMN stranger    bytea,         -- sealed: the phone, where there is no caller; nothing once it ended
    ADD COLUMN link        text NOT NULL DEFAULT 'simulator',   -- by which it is to leave
    ADD COLUMN sender      text NOT NULL DEFAULT '',            -- the number it is to come from; empty: the link's
    ADD COLUMN route       text NOT NULL DEFAULT '',            -- why by this link, and why by no other before
    ADD COLUMN tried       text[] NOT NULL DEFAULT '{}',        -- links that did not take it
    ADD COLUMN why         text,          -- why it did not leave
    ADD COLUMN reference   text,          -- the network's own name for it
    ADD COLUMN news        text,          -- what the network said of it last
    ADD COLUMN news_code   text,
    ADD COLUMN news_at     timestamptz,
    ADD COLUMN campaign_id uuid,
    ADD COLUMN parts       smallint NOT NULL DEFAULT 1,
    ADD COLUMN paise       integer NOT NULL DEFAULT 0;         -- what it costs by this link

ALTER TABLE outbox DROP CONSTRAINT outbox_state_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_state_check CHECK (state IN
    ('waiting', 'held', 'leaving', 'taken', 'refused', 'unknown', 'given-up', 'stopped', 'aside'));

DROP INDEX outbox_open;
CREATE INDEX outbox_open ON outbox (link, priority, due_at) WHERE state IN ('waiting', 'held', 'leaving');
CREATE INDEX outbox_reference ON outbox (link, reference) WHERE reference IS NOT NULL;
CREATE INDEX outbox_aside ON outbox (made_at) WHERE state = 'aside';

-- When the next text may leave by a link, for all nodes together.
CREATE TABLE link_paces (
    link    text PRIMARY KEY,
    next_at timestamptz NOT NULL
);

-- What networks said of texts before we wrote down that they had taken them.
CREATE TABLE early_news (
    link      text NOT NULL,
    reference text NOT NULL,
    came      text NOT NULL,
    code      text NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (link, reference, came)
);

-- Who wants no texts of a sort: by the phone alone, for a stranger may want none either.
CREATE TABLE stops (
    phone_index bytea NOT NULL,
    what        text NOT NULL CHECK (what IN ('alerts', 'all')),
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (phone_index, what)
);
