-- Texts to many. What the states mean stands beside the code that reads them (CampaignStore, PhoneStore).
ALTER TABLE consents DROP CONSTRAINT consents_purpose_check;
ALTER TABLE consents ADD CONSTRAINT consents_purpose_check
    CHECK (purpose IN ('service', 'call-back', 'promotions'));

CREATE TABLE campaigns (
    id          uuid PRIMARY KEY,
    once_key    text NOT NULL UNIQUE,     -- names the deed that drew it up
    draft_hash  bytea NOT NULL,           -- of what that deed asked for
    name        text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('bulletin', 'campaign')),
    words       text[] NOT NULL,          -- a language's tag, its words, the next tag
    fallback    text NOT NULL,            -- the tag of the language for all who speak another
    audience    text NOT NULL CHECK (audience IN ('all', 'languages', 'home', 'work', 'list')),
    among       text[] NOT NULL,          -- tags of languages or ids of districts
    state       text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'paused', 'stopped', 'ended')),
    upload      uuid,                     -- the list that counts; none before the first
    is_whole    boolean NOT NULL DEFAULT false,   -- whether that list was read to its end
    lines       integer NOT NULL DEFAULT 0,       -- of the list
    unreadable  integer NOT NULL DEFAULT 0,       -- of them no phone
    repeated    integer NOT NULL DEFAULT 0,       -- of them named before
    strangers   integer NOT NULL DEFAULT 0,       -- of them no caller; nothing is kept of them
    gathered_to uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    is_gathered boolean NOT NULL DEFAULT false,   -- whether all phones of the audience are there
    fed_to      uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    fed_at      timestamptz NOT NULL DEFAULT '-infinity',   -- whoever was fed longest ago is next
    phones      integer NOT NULL DEFAULT 0,       -- how many were gathered
    forgotten   integer NOT NULL DEFAULT 0,       -- of them erased since, at their wish
    made_at     timestamptz NOT NULL DEFAULT now(),
    started_at  timestamptz,
    ended_at    timestamptz
);

CREATE INDEX campaigns_running ON campaigns (fed_at) WHERE state = 'running';
CREATE INDEX campaigns_made ON campaigns (made_at);

CREATE TABLE campaign_phones (
    campaign_id uuid NOT NULL REFERENCES campaigns,
    caller_id   uuid NOT NULL REFERENCES callers,
    state       text NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'put', 'stopped', 'no-consent', 'unreadable')),
    PRIMARY KEY (campaign_id, caller_id)
);

CREATE INDEX campaign_phones_of_caller ON campaign_phones (caller_id);
CREATE INDEX campaign_phones_waiting ON campaign_phones (campaign_id, caller_id) WHERE state = 'waiting';
CREATE INDEX campaign_phones_states ON campaign_phones (campaign_id, state);

CREATE INDEX outbox_campaign ON outbox (campaign_id, state, news) INCLUDE (parts, paise) WHERE campaign_id IS NOT NULL;
CREATE INDEX outbox_campaign_open ON outbox (campaign_id, caller_id)
    WHERE campaign_id IS NOT NULL AND state IN ('waiting', 'held', 'leaving');
-- By district of home or of work.
CREATE INDEX workers_home ON workers (home, caller_id);
CREATE INDEX workers_work ON workers (work, caller_id);
