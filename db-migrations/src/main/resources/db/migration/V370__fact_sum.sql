-- What approved facts come to, by the unit above (汇总): a row for each unit with others under it, indicator and month in which anything was reported under it. Derived from the
-- facts in the background and never the last word: of what was approved since, the facts are read.
CREATE TABLE IF NOT EXISTS fact_sum (
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  amount DECIMAL(30, 4) NOT NULL,
  reported INT NOT NULL,
  demonstration BOOLEAN NOT NULL,
  held DECIMAL(30, 4) NULL,
  holders INT NULL,
  held_since_month INT NULL,
  CONSTRAINT pk_fact_sum PRIMARY KEY (org_unit_id, indicator_id, month)
);
