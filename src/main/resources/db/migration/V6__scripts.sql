-- Every version of dialogues and words that a session may still be pinned to, as the files it was read from.
CREATE TABLE scripts (
    version   text PRIMARY KEY,
    files     jsonb NOT NULL,
    last_used_at timestamptz NOT NULL DEFAULT now()
);
