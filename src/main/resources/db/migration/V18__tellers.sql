-- The worker who told it, where the phone was hers alone and a PIN guarded it then: only to that worker are
-- the words told again. No reference: the case outlives the record.
ALTER TABLE grievances ADD COLUMN worker_id uuid;
