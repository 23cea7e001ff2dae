-- Up to which seal of the trail the sums hold everything that was approved, and whether all that were there then have been made. One row; none before the first sum.
CREATE TABLE IF NOT EXISTS fact_sum_progress (
  one TINYINT NOT NULL DEFAULT 1,
  through_seal BIGINT NOT NULL,
  complete BOOLEAN NOT NULL,
  CONSTRAINT pk_fact_sum_progress PRIMARY KEY (one),
  CONSTRAINT ck_fact_sum_progress_one CHECK (one = 1)
);
