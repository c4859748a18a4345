-- Officers of the sealed lane who answer by phone: rung for that alone, by themselves.
ALTER TABLE staff ADD COLUMN lane uuid;

-- Who was rung for whom. A call that is owed and was answered becomes a case; then this row says nothing more.
CREATE TABLE sealed_rings (
    call_id uuid NOT NULL REFERENCES callbacks ON DELETE CASCADE,
    member uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
    actor uuid NOT NULL,
    made uuid,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (call_id, member)
);
CREATE INDEX sealed_rings_member ON sealed_rings (member, at);
