-- The place of a complaint that must not be seen by those whom it is about, sealed under the caller's key: then the
-- row says no place openly, neither here nor in block, district and State.
ALTER TABLE grievances ADD COLUMN hidden_place bytea;
