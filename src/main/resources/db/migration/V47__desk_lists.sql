-- Lists of cases that somebody at the desk keeps an eye on: her own name for an address.
CREATE TABLE desk_views (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name text NOT NULL,
    query text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, name)
);

-- Who has a case before her just now. It is told again every few seconds, so nothing is lost with it.
CREATE UNLOGGED TABLE case_readers (
    grievance_id uuid NOT NULL REFERENCES grievances ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (grievance_id, account_id)
);
