-- A phone that called. Its number and everything said over it are sealed under a data key of its own,
-- wrapped by the keyset: destroying the wrapped key erases the caller.
CREATE TABLE callers (
    id           uuid PRIMARY KEY,
    phone_index  bytea NOT NULL UNIQUE,   -- HMAC: finds the row, tells nothing
    phone        bytea NOT NULL,          -- sealed
    data_key     bytea NOT NULL,          -- wrapped
    language     text NOT NULL,
    entered_by   text NOT NULL,           -- the session in which the caller first agreed
    entered_at   timestamptz NOT NULL DEFAULT now()
);
