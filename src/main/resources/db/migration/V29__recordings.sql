-- What callers have said: fetched from the provider, kept by us, removed there.
CREATE TABLE recordings (
    id uuid PRIMARY KEY,
    provider text NOT NULL,
    -- Of the provider and the address: told again, it is the same recording.
    once_hash bytea NOT NULL UNIQUE,
    phone_index bytea NOT NULL,
    -- The phone, and where the provider keeps it, under the keys of sessions; gone once it is kept.
    sealed bytea,
    -- waiting: to be fetched; kept: we have it; removed: and the provider has it no more; lost: it could not be fetched in a
    -- day, or is nobody's.
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'kept', 'removed', 'lost')),
    at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    attempt integer NOT NULL DEFAULT 0,
    lease_until timestamptz,
    -- As soon as it is kept.
    caller_id uuid REFERENCES callers,
    type text,
    bytes bigint,
    sha256 bytea
);
CREATE INDEX recordings_due ON recordings (due_at) WHERE state IN ('waiting', 'kept');
CREATE INDEX recordings_of_caller ON recordings (caller_id);

-- Its bytes, piece by piece, under the caller's own key.
CREATE TABLE recording_parts (
    recording_id uuid NOT NULL REFERENCES recordings ON DELETE CASCADE,
    nth integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (recording_id, nth)
);

ALTER TABLE grievances ADD COLUMN recording_id uuid REFERENCES recordings;
CREATE INDEX grievances_recording ON grievances (recording_id) WHERE recording_id IS NOT NULL;
