-- When, in which language and by whom a caller wants to be called. Every row has them, whatever it is about,
-- so that a matter that must not be named looks like any other: what nobody chose is as soon as possible, in
-- the language that was spoken, by anybody. The defaults of due_at and language are for rows of nodes that
-- are older than this.
ALTER TABLE callbacks
    ADD COLUMN due_at    timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN language  text NOT NULL DEFAULT 'hi',
    ADD COLUMN voice     text NOT NULL DEFAULT 'any' CHECK (voice IN ('any', 'woman', 'man')),
    ADD CONSTRAINT callbacks_state CHECK (state IN ('open', 'cancelled'));

UPDATE callbacks SET due_at = asked_at, language = callers.language
FROM callers WHERE callers.id = callbacks.caller_id;

COMMENT ON COLUMN callbacks.state IS 'cancelled: by the caller';
COMMENT ON COLUMN callbacks.due_at IS 'not to be called before; asked_at where it is to be soon';
COMMENT ON COLUMN callbacks.language IS 'to be spoken: the name of a file of config/languages, of which -Latn only says how it is read';
COMMENT ON COLUMN callbacks.voice IS 'who shall call';

-- Calls are made in the order in which they are due.
DROP INDEX callbacks_open;
CREATE INDEX callbacks_due ON callbacks (due_at) WHERE state = 'open';
CREATE INDEX callbacks_of_caller ON callbacks (caller_id) WHERE state = 'open';
