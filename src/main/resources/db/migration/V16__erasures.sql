-- That somebody was erased, and nothing about whom. `waits_for` is the row of a caller to whom we owe a call or
-- whose complaint is open: what is kept for that is to go with it.
CREATE TABLE erasures (
    id         uuid PRIMARY KEY,
    of         text NOT NULL CHECK (of IN ('worker', 'caller')),
    waits_for  uuid REFERENCES callers ON DELETE SET NULL,
    erased_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX erasures_waiting ON erasures (waits_for) WHERE waits_for IS NOT NULL;
