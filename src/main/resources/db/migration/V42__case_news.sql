-- What is new since a moment ago is told to those who have a list of cases before them.
CREATE INDEX case_acts_at ON case_acts (at);
CREATE INDEX grievances_filed_at ON grievances (filed_at);
