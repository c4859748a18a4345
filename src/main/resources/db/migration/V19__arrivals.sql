-- The texts that came in, each committed before its provider is told that we have it. What the states mean stands
-- beside the code that reads them (ArrivalStore).
CREATE TABLE arrivals (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,   -- those of one phone are answered in this order
    provider     text NOT NULL,
    once_hash    bytea NOT NULL UNIQUE,   -- of the provider and its own name for the text
    phone_index  bytea,                   -- whose; nothing of the phone once it is answered
    sealed       bytea,                   -- the phone, the words; nothing once it is answered
    series       integer,                 -- of which longer text it is a part
    part         smallint,
    parts        smallint,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'held', 'answered', 'aside')),
    due_at       timestamptz NOT NULL DEFAULT now(),
    owner        uuid,                    -- the claim that has it
    lease_until  timestamptz,             -- afterwards anybody may claim it
    attempt      smallint NOT NULL DEFAULT 0,
    why          text,                    -- why it was set aside
    at           timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX arrivals_open ON arrivals (id) WHERE state IN ('waiting', 'held');
CREATE INDEX arrivals_of_phone ON arrivals (phone_index, id) WHERE phone_index IS NOT NULL;
