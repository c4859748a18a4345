-- The words that a caller agreed to, once for each text and language.
CREATE TABLE notices (
    hash      bytea PRIMARY KEY,          -- SHA-256 of the text
    language  text NOT NULL,
    text      text NOT NULL,
    first_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE consents (
    caller_id    uuid NOT NULL REFERENCES callers,
    purpose      text NOT NULL CHECK (purpose IN ('service', 'call-back')),
    notice_hash  bytea NOT NULL REFERENCES notices,
    given_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller_id, purpose)
);
