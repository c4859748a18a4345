-- The application may read and write rows, and nothing else: tables belong to the owner who migrates.
GRANT USAGE ON SCHEMA public TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO "${application}";
GRANT SELECT ON flyway_schema_history TO "${application}";
