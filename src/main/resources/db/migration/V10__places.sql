-- Places smaller than a district, as the files of the Local Government Directory have them (scripts/places).
-- States and districts come with the program.
CREATE TABLE places (
    id             text PRIMARY KEY,      -- its level's letter and its LGD code: b3104, p115032, v387412
    level          text NOT NULL CHECK (level IN ('b', 'p', 'v')),   -- block, gram panchayat, village
    code           integer NOT NULL,
    district       text NOT NULL,         -- the id of the district that it lies in
    parent         text NOT NULL,         -- the id of the smallest known place that it lies in
    english        text NOT NULL,
    local          text NOT NULL,         -- in the script of local_language, or empty
    local_language text NOT NULL,
    words          text NOT NULL,         -- english as it is compared: words in a to z
    sound          text NOT NULL,         -- and its sound
    local_words    text NOT NULL,
    local_sound    text NOT NULL
);

CREATE INDEX places_district ON places (district, level, sound);
CREATE INDEX places_parent ON places (parent);

-- Which places a pin code serves; their ids may be those of districts too.
CREATE TABLE pins (
    pin   text NOT NULL CHECK (pin ~ '^[1-9][0-9]{5}$'),
    place text NOT NULL,
    PRIMARY KEY (pin, place)
);
