-- How many units under another are expected to report an indicator in each month from one on, until the next row, and how many are exempt from it (不涉及), whether a form asks them or not. Before the first row both are 0.
CREATE TABLE IF NOT EXISTS due_sum (
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  due INT NOT NULL,
  exempt INT NOT NULL,
  CONSTRAINT pk_due_sum PRIMARY KEY (org_unit_id, indicator_id, from_month)
);
