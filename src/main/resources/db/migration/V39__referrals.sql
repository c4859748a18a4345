-- Whom the worker lets us tell of her case: asked, given, and how it ended. Each time is a row, which stays with the case.
CREATE TABLE case_consents (
    id            uuid PRIMARY KEY,
    grievance_id  uuid NOT NULL REFERENCES grievances ON DELETE CASCADE,
    -- The code of an agency of config/partners.yaml.
    partner       text NOT NULL,
    asked_at      timestamptz NOT NULL DEFAULT now(),
    -- Who of staff asked, or wrote down what she said.
    actor         uuid,
    -- How it was given: by her own phone, on a call with staff, at a desk.
    how           text CHECK (how IN ('phone', 'call', 'desk')),
    -- Of the words that she agreed to.
    notice_hash   bytea REFERENCES notices,
    given_at      timestamptz,
    expires_at    timestamptz,
    -- Refused, withdrawn, over, or given anew.
    ended_at      timestamptz,
    CHECK ((given_at IS NULL) = (notice_hash IS NULL) AND (given_at IS NULL) = (expires_at IS NULL) AND (given_at IS NULL) = (how IS NULL))
);
CREATE UNIQUE INDEX case_consents_open ON case_consents (grievance_id, partner) WHERE ended_at IS NULL;
CREATE INDEX case_consents_case ON case_consents (grievance_id);

-- The agency that has the case by referral, and until when the worker lets it.
ALTER TABLE grievances
    ADD COLUMN partner text NOT NULL DEFAULT '',
    ADD COLUMN partner_until timestamptz;
CREATE INDEX grievances_partner ON grievances (partner, case_due, id) WHERE partner <> '';
CREATE INDEX grievances_lapsing ON grievances (partner_until) WHERE partner <> '';

-- An agency sees, besides, the cases that it has and may know.
CREATE POLICY of_her_agency ON grievances USING (
    partner <> '' AND partner_until > now()
    AND 'partner:' || partner = ANY (string_to_array(current_setting('pukar.sees', true), ',')));

-- What was said and belongs to a case, beside what was said when it was filed: the line of its file that it came with.
CREATE TABLE case_recordings (
    grievance_id  uuid NOT NULL REFERENCES grievances ON DELETE CASCADE,
    recording_id  uuid NOT NULL REFERENCES recordings,
    nth           integer NOT NULL,
    PRIMARY KEY (grievance_id, recording_id)
);
CREATE INDEX case_recordings_recording ON case_recordings (recording_id);

-- When it was last looked whether what an erasure waits for is done: those that were looked at longest ago come first.
ALTER TABLE erasures ADD COLUMN looked_at timestamptz NOT NULL DEFAULT '-infinity';
DROP INDEX erasures_waiting;
CREATE INDEX erasures_waiting ON erasures (looked_at, id) WHERE waits_for IS NOT NULL;
CREATE INDEX erasures_waits_for ON erasures (waits_for) WHERE waits_for IS NOT NULL;
