-- Who asked to be told of work, one standing request a caller: another one ends the one before. Trades are ids
-- of config/trades (of groups, too), places ids of States and districts; none is any.
CREATE TABLE alert_requests (
    id           uuid PRIMARY KEY,
    caller_id    uuid NOT NULL REFERENCES callers,
    trades       text[] NOT NULL,
    places       text[] NOT NULL,
    weekly       smallint NOT NULL CHECK (weekly IN (1, 3, 7)),     -- texts in seven days, at the most
    language     text NOT NULL,
    notice_hash  bytea NOT NULL REFERENCES notices,                 -- the words that were agreed to
    asked_at     timestamptz NOT NULL DEFAULT now(),
    free_at      timestamptz NOT NULL DEFAULT now(),                -- may be told again from then on
    ended_at     timestamptz
);

CREATE UNIQUE INDEX alert_requests_standing ON alert_requests (caller_id) WHERE ended_at IS NULL;
CREATE INDEX alert_requests_of_caller ON alert_requests (caller_id);

-- A standing request, taken apart so that an index finds who wants a job, whoever waits longest first, without
-- a look at those who were told enough. '' is any trade or any place.
CREATE TABLE alert_wishes (
    request_id  uuid NOT NULL REFERENCES alert_requests,
    trade       text NOT NULL,
    place       text NOT NULL,
    caller_id   uuid NOT NULL,
    free_at     timestamptz NOT NULL,
    PRIMARY KEY (request_id, trade, place)
);

CREATE INDEX alert_wishes_free ON alert_wishes (trade, place, free_at, caller_id);

-- Who was told of which job, once each, and what she answered.
CREATE TABLE alerts (
    job_id       uuid NOT NULL REFERENCES jobs,
    caller_id    uuid NOT NULL REFERENCES callers,
    told_at      timestamptz NOT NULL DEFAULT now(),
    answer       text CHECK (answer IN ('yes', 'no')),
    answered_at  timestamptz,
    PRIMARY KEY (job_id, caller_id)
);

CREATE INDEX alerts_of_caller ON alerts (caller_id, told_at);

-- Of each job that is offered from now on: how many waves went out, how many of the last one are still to be
-- told, and when there is something to do. Jobs that stand here already are news to nobody.
ALTER TABLE jobs
    ADD COLUMN alert_wave  smallint NOT NULL DEFAULT 0,
    ADD COLUMN alert_rest  smallint NOT NULL DEFAULT 0,
    ADD COLUMN alert_due   timestamptz;
ALTER TABLE jobs ALTER COLUMN alert_due SET DEFAULT now();

CREATE INDEX jobs_alert_due ON jobs (alert_due) WHERE alert_due IS NOT NULL;

-- How a job came to us: by which key, so that the same posting is one job, and from whose phone it may be
-- called filled.
CREATE TABLE job_offers (
    job_id         uuid PRIMARY KEY REFERENCES jobs ON DELETE CASCADE,
    once_key       bytea UNIQUE,          -- a hash of the poster's own reference
    content        bytea NOT NULL,        -- a hash of what was posted
    contact_index  bytea,                 -- HMAC of the employer's phone: finds its jobs, tells nothing
    contact        bytea,                 -- the phone, sealed
    contact_key    bytea                  -- the key that it is sealed with, wrapped
);

CREATE INDEX job_offers_contact ON job_offers (contact_index) WHERE contact_index IS NOT NULL;
