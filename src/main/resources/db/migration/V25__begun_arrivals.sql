-- How often a text was taken up since it last waited of its own accord: it counts against its phone's allowance once,
-- and one that ends whoever takes it up is not taken up for ever.
ALTER TABLE arrivals ADD COLUMN begun smallint NOT NULL DEFAULT 0;
