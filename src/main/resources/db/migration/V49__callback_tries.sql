-- Each time that somebody of staff took a call that we owe, and what came of it. Nothing came yet: she has it, for a while.
-- In a table of its own: rows of calls look alike, whatever they are about.
CREATE TABLE callback_tries (
    callback_id uuid NOT NULL REFERENCES callbacks ON DELETE CASCADE,
    nth         integer NOT NULL,
    actor       uuid NOT NULL,
    began_at    timestamptz NOT NULL DEFAULT now(),
    outcome     text CHECK (outcome IN ('talked', 'no-answer', 'busy', 'not-safe')),
    ended_at    timestamptz,
    CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    PRIMARY KEY (callback_id, nth)
);

-- The account with which a member of the helpline signs in at the desk: callers are rung from there by way of her phone.
ALTER TABLE staff ADD COLUMN account uuid;
