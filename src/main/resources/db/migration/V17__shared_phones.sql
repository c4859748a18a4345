-- Whether others use the phone too, as its caller says; unknown counts as shared.
ALTER TABLE callers ADD COLUMN shared text NOT NULL DEFAULT 'unknown'
    CHECK (shared IN ('unknown', 'alone', 'shared'));
