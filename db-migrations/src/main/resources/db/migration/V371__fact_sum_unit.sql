-- Units whose sums are there. The facts under others are read until theirs have been made: at the first start of this release, and where the tree was changed.
CREATE TABLE IF NOT EXISTS fact_sum_unit (
  org_unit_id BINARY(16) NOT NULL,
  CONSTRAINT pk_fact_sum_unit PRIMARY KEY (org_unit_id)
);
