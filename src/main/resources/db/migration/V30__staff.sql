-- Who answers the helpline: nothing but a phone is needed. Name and phone are under the keys of sessions.
CREATE TABLE staff (
    id uuid PRIMARY KEY,
    phone_index bytea NOT NULL UNIQUE,
    sealed bytea NOT NULL,
    languages text[] NOT NULL,
    woman boolean NOT NULL,
    -- A place of the directory that she knows best; empty: none.
    place text NOT NULL DEFAULT '',
    on_duty boolean NOT NULL DEFAULT false,
    -- Until then she is talking, or was rung in vain just now.
    busy_until timestamptz NOT NULL DEFAULT '-infinity',
    -- Whom she is talking to: the session of the call.
    busy_with text NOT NULL DEFAULT '',
    -- How often in a row she did not answer: three times, and she is off duty.
    missed integer NOT NULL DEFAULT 0,
    idle_since timestamptz NOT NULL DEFAULT now()
);

-- Who waits on a call for a person, by the session of the call, as long as the call asks for its place.
CREATE TABLE callers_waiting (
    session text PRIMARY KEY,
    language text NOT NULL,
    woman boolean NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX callers_waiting_since ON callers_waiting (since);
