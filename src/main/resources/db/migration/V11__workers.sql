-- The people who registered, as many on one phone as share it. The name is sealed under the caller's key, at
-- one length; `trade`, `home` and `work` are ids of config/trades and config/places, by which officials and
-- employers look for workers and which name nobody.
CREATE TABLE workers (
    id             uuid PRIMARY KEY,
    caller_id      uuid NOT NULL REFERENCES callers,
    name           bytea NOT NULL,
    trade          text NOT NULL,
    home           text NOT NULL,
    work           text NOT NULL,
    language       text NOT NULL,
    registered_at  timestamptz NOT NULL DEFAULT now(),
    once_key       text NOT NULL UNIQUE
);

CREATE INDEX workers_of_caller ON workers (caller_id);
