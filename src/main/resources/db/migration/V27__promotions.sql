-- Texts that advertise are allowed in the record of a worker, as all that goes beyond help is; a phone gets them if
-- one of its workers allowed it. Whoever asks what a phone agreed to looks here.
ALTER TABLE worker_consents DROP CONSTRAINT worker_consents_purpose_check;
ALTER TABLE worker_consents ADD CONSTRAINT worker_consents_purpose_check
    CHECK (purpose IN ('alerts', 'employers', 'follow-up', 'promotions'));

CREATE VIEW agreements AS
    SELECT caller_id, purpose FROM consents
    UNION ALL
    SELECT workers.caller_id, given.purpose
    FROM workers JOIN worker_consents AS given ON given.worker_id = workers.id
    WHERE given.withdrawn_at IS NULL;
