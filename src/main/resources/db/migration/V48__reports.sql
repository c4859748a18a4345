-- Reports read the cases of a period. Cases lie in the order in which they came, so a range of pages is enough to know, and
-- costs a filing nothing that can be measured.
CREATE INDEX grievances_filed ON grievances USING brin (filed_at) WITH (pages_per_range = 32, autosummarize = on);
-- What workers said of how it ended, and when cases were closed: few lines of many.
CREATE INDEX case_acts_said ON case_acts (grievance_id, act) WHERE act IN ('confirm', 'refuse', 'reopen', 'appeal');
CREATE INDEX case_acts_closed ON case_acts (at) WHERE act = 'close';
