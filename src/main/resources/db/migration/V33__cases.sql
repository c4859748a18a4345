-- What becomes of a complaint: whose it is, how far it is, by when it must move on, and by when it must be settled.
ALTER TABLE grievances
    -- Counts every change: who acts on what she saw before another did is told so.
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    -- Who has it: an actor of the access keys. Nobody yet: it waits at its desk.
    ADD COLUMN owner uuid,
    -- What its place lies in: block, district and State.
    ADD COLUMN block text NOT NULL DEFAULT '',
    ADD COLUMN district text NOT NULL DEFAULT '',
    ADD COLUMN in_state text NOT NULL DEFAULT '',
    -- The desk that answers for it, always exactly one: a State of the directory.
    ADD COLUMN desk text NOT NULL DEFAULT '',
    -- The other desk, if the matter belongs to two States.
    ADD COLUMN other_desk text NOT NULL DEFAULT '',
    -- The desk that was asked to take it over and has not answered.
    ADD COLUMN offered_to text NOT NULL DEFAULT '',
    ADD COLUMN state_since timestamptz NOT NULL DEFAULT now(),
    -- The clock of the state, which restarts, and that of the case, which never does.
    ADD COLUMN state_due timestamptz,
    ADD COLUMN case_due timestamptz,
    -- When somebody above is told next, for either clock; empty once nothing is waited for.
    ADD COLUMN state_tells_at timestamptz,
    ADD COLUMN case_tells_at timestamptz,
    ADD COLUMN tells_at timestamptz GENERATED ALWAYS AS (least(state_tells_at, case_tells_at)) STORED,
    ADD COLUMN escalated integer NOT NULL DEFAULT 0,
    ADD COLUMN is_open boolean GENERATED ALWAYS AS (state <> 'closed' AND state <> 'withdrawn') STORED NOT NULL;

-- What was filed before has waited long enough to be told above soon.
UPDATE grievances SET state_since = filed_at, state_due = filed_at + interval '1 day', state_tells_at = filed_at + interval '1 day',
    case_due = filed_at + interval '21 days', case_tells_at = filed_at + interval '21 days';

-- The oldest first, whoever has it, assigned or not.
CREATE INDEX grievances_tells ON grievances (tells_at, id) WHERE tells_at IS NOT NULL;
-- Who has which places sees theirs first that must be settled first.
CREATE INDEX grievances_inbox ON grievances (desk, case_due, id) WHERE is_open;
CREATE INDEX grievances_in_district ON grievances (district, case_due, id) WHERE is_open AND district <> '';
CREATE INDEX grievances_in_block ON grievances (block, case_due, id) WHERE is_open AND block <> '';
CREATE INDEX grievances_other_desk ON grievances (other_desk, case_due, id) WHERE is_open AND other_desk <> '';
CREATE INDEX grievances_offered ON grievances (offered_to, case_due, id) WHERE is_open AND offered_to <> '';
CREATE INDEX grievances_moved_away ON grievances (in_state, case_due, id)
    WHERE is_open AND in_state <> desk AND in_state <> other_desk;
CREATE INDEX grievances_without_desk ON grievances (place) WHERE desk = '';
CREATE INDEX grievances_owned ON grievances (owner, case_due, id) WHERE owner IS NOT NULL;

-- Everything that was done with a case, in its order.
CREATE TABLE case_acts (
    grievance_id uuid NOT NULL REFERENCES grievances ON DELETE CASCADE,
    nth integer NOT NULL,
    act text NOT NULL,
    -- The state that it led to.
    state text NOT NULL,
    -- Of staff; empty: the worker, or the clock.
    actor uuid,
    -- Who has it from then on, if that changed.
    owner uuid,
    at timestamptz NOT NULL DEFAULT now(),
    -- What came with it, sealed under the caller's key: note, amount, date, partner, cause.
    brought bytea,
    once_key text UNIQUE,
    PRIMARY KEY (grievance_id, nth)
);
