-- A row that changes hands (waiting, held, leaving) must not cost an entry in every index: indexes look at its phase,
-- which stays the same, and pages have room for the next version beside it.
ALTER TABLE outbox
    ADD COLUMN phase text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state IN ('waiting', 'held', 'leaving') THEN 'open'
        WHEN state = 'aside' THEN 'aside'
        ELSE 'over' END) STORED,
    SET (fillfactor = 50);

DROP INDEX outbox_open, outbox_taken, outbox_aside, outbox_campaign, outbox_campaign_open;
CREATE INDEX outbox_open ON outbox (link, priority, due_at) WHERE phase = 'open';
CREATE INDEX outbox_aside ON outbox (made_at) WHERE phase = 'aside';
CREATE INDEX outbox_of_caller ON outbox (caller_id, left_at) WHERE caller_id IS NOT NULL;
CREATE INDEX outbox_of_campaign ON outbox (phase, campaign_id) WHERE campaign_id IS NOT NULL;

ALTER TABLE arrivals
    ADD COLUMN phase text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state IN ('waiting', 'held') THEN 'open'
        WHEN state = 'aside' THEN 'aside'
        ELSE 'over' END) STORED,
    SET (fillfactor = 60);

DROP INDEX arrivals_open;
CREATE INDEX arrivals_open ON arrivals (id) WHERE phase = 'open';
CREATE INDEX arrivals_aside ON arrivals (id) WHERE phase = 'aside';

-- What became of a campaign's phones is asked seldom and of one campaign; each phone is written twice.
DROP INDEX campaign_phones_states;
