-- Who signs in at the desk acts as who brings a key: her roles and places stand in the same row, which has no key then.
ALTER TABLE access_keys ALTER COLUMN hash DROP NOT NULL;

-- How somebody signs in. No password yet: she was invited; no secret: no second step yet.
CREATE TABLE accounts (
    id uuid PRIMARY KEY REFERENCES access_keys,
    name text NOT NULL UNIQUE,
    shown text NOT NULL,
    language text NOT NULL,
    password bytea,
    secret bytea,
    last_step bigint NOT NULL DEFAULT 0,
    recovery bytea[] NOT NULL DEFAULT '{}',
    tries integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    invitation bytea UNIQUE,
    invited_until timestamptz,
    subject text UNIQUE
);

-- A browser in which somebody signed in, recognised by the hash of what its cookie says. It ends when nobody comes back
-- for a while, and after a day in any case.
CREATE TABLE desk_visits (
    hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    step text NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX desk_visits_account ON desk_visits (account_id);
CREATE INDEX desk_visits_seen ON desk_visits (seen_at);
