-- Texts as they are registered with India's networks (DLT), brought in as lists.
CREATE TABLE dlt_templates (
    id       text PRIMARY KEY CHECK (id ~ '^[0-9]{19}$'),
    entity   text NOT NULL CHECK (entity ~ '^[0-9]{19}$'),
    header   text NOT NULL,
    category text NOT NULL CHECK (category IN ('P', 'S', 'T', 'G')),
    language text NOT NULL,               -- its tag: hi, hi-Latn
    words    text NOT NULL                -- each gap as its kind's tag: {#var#}
);

CREATE INDEX dlt_templates_entity ON dlt_templates (entity);

-- Counts imports, so that every node sees when to read the templates again. No row before the first.
CREATE TABLE dlt_version (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    version bigint NOT NULL
);
