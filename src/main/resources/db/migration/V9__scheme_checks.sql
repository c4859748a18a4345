-- What callers who agreed to it were told of schemes, and by which answers. The answers are sealed, so
-- that neither a row nor its length tells a pay, an age or a State.
CREATE TABLE scheme_checks (
    id          uuid PRIMARY KEY,
    caller_id   uuid NOT NULL REFERENCES callers,
    answers     bytea NOT NULL,           -- sealed under the caller's key
    checked_at  timestamptz NOT NULL DEFAULT now(),
    once_key    text NOT NULL UNIQUE
);

CREATE INDEX scheme_checks_caller ON scheme_checks (caller_id);
