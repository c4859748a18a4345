-- Contact that puts nobody in danger: a phone to which no text at all goes, answers neither; and further PINs of
-- a worker, behind which nothing of hers is found, for when somebody makes her type one.
ALTER TABLE stops DROP CONSTRAINT stops_what_check;
ALTER TABLE stops ADD CONSTRAINT stops_what_check CHECK (what IN ('alerts', 'all', 'any'));

ALTER TABLE worker_pins ADD COLUMN forced bytea[] NOT NULL DEFAULT '{}';
