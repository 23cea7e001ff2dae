-- Months in which nothing was reported of a stock under a unit, but an exemption began or ended there, so that another level is the oldest from then on: fact_sum has no row of them. Empty when all that is held is that of exempt units.
CREATE TABLE IF NOT EXISTS carried_sum (
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  since_month INT NULL,
  CONSTRAINT pk_carried_sum PRIMARY KEY (org_unit_id, indicator_id, month)
);
