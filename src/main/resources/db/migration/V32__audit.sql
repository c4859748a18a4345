-- Who did or saw what: a chain for each subject. Each line's mark is made, with a key that the database does not have, of
-- the line and the mark before it: a line that is changed, taken out or put in between breaks all that follow.
CREATE TABLE audit (
    subject uuid NOT NULL,
    nth integer NOT NULL,
    at timestamptz NOT NULL,
    actor uuid,
    deed text NOT NULL,
    mark bytea NOT NULL,
    PRIMARY KEY (subject, nth)
);

-- The last line of each chain: a chain that is cut off is found by it.
CREATE TABLE audit_heads (
    subject uuid PRIMARY KEY,
    nth integer NOT NULL,
    mark bytea NOT NULL
);

-- The application writes lines and changes none.
REVOKE UPDATE, DELETE ON audit FROM "${application}";
REVOKE DELETE ON audit_heads FROM "${application}";
