-- Who left the line for a person so as to be called when it is her turn: she is served as if she had waited since then.
CREATE TABLE places_kept (
    phone_index bytea PRIMARY KEY,
    -- The phone, under the keys of sessions.
    sealed bytea NOT NULL,
    -- The provider by which she is called.
    line text NOT NULL,
    woman boolean NOT NULL,
    since timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    rung boolean NOT NULL DEFAULT false
);
CREATE INDEX places_kept_due ON places_kept (due_at) WHERE NOT rung;

ALTER TABLE callbacks
    DROP CONSTRAINT callbacks_state,
    ADD CONSTRAINT callbacks_state CHECK (state IN ('open', 'done', 'cancelled'));
COMMENT ON COLUMN callbacks.state IS 'done: she has talked to a person; cancelled: by the caller';
