-- Phases of a plan, by date.
CREATE TABLE IF NOT EXISTS plan_phase (
  plan_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  CONSTRAINT pk_plan_phase PRIMARY KEY (plan_id, position),
  CONSTRAINT fk_plan_phase_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);
