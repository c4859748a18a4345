-- Work that employers offer. `trade` and `district` are ids of config/trades and config/places.
CREATE TABLE jobs (
    id         uuid PRIMARY KEY,
    trade      text NOT NULL,
    district   text NOT NULL,
    paise      integer NOT NULL CHECK (paise BETWEEN 100 AND 9999999),
    per        text NOT NULL CHECK (per IN ('day', 'month')),
    food       boolean NOT NULL,
    stay       boolean NOT NULL,
    starts_on  date NOT NULL,
    ends_on    date NOT NULL CHECK (ends_on >= starts_on),
    seats      smallint NOT NULL CHECK (seats BETWEEN 1 AND 999),
    employer   text NOT NULL CHECK (length(employer) BETWEEN 1 AND 24),   -- as callers are told
    state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'filled', 'closed')),
    posted_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX jobs_of_trade ON jobs (trade, starts_on) WHERE state = 'open';
CREATE INDEX jobs_in_district ON jobs (district, starts_on) WHERE state = 'open';

-- Who is interested in which job: the list for those who call back. `open` until somebody has.
CREATE TABLE interests (
    caller_id  uuid NOT NULL REFERENCES callers,
    job_id     uuid NOT NULL REFERENCES jobs,
    state      text NOT NULL DEFAULT 'open',
    marked_at  timestamptz NOT NULL DEFAULT now(),
    once_key   text NOT NULL UNIQUE,
    PRIMARY KEY (caller_id, job_id)       -- finds a caller's, too, to show or to erase them
);

CREATE INDEX interests_of_job ON interests (job_id);
CREATE INDEX interests_open ON interests (marked_at) WHERE state = 'open';
