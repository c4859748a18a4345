-- The database and its two roles, for psql as a superuser. The passwords come from the environment:
--   OWNER_PASSWORD=... APP_PASSWORD=... psql --set ON_ERROR_STOP=1 --file config/database.sql
-- pukar_owner owns the tables and migrates them; pukar_app reads and writes rows and nothing else.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
CREATE ROLE pukar_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE pukar_app LOGIN PASSWORD :'app_password';
CREATE DATABASE pukar OWNER pukar_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE pukar FROM PUBLIC;
GRANT CONNECT ON DATABASE pukar TO pukar_app;
