-- Which target of which unit a file is 佐证材料 of: a row of the acceptance table. Named by what makes the target, since each version of a
-- plan has rows of its own; a rule for each child is kept by the child.
CREATE TABLE IF NOT EXISTS target_attachment (
  attachment_id BINARY(16) NOT NULL,
  plan_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  for_each_child BOOLEAN NOT NULL,
  CONSTRAINT pk_target_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_target_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_target_attachment_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT fk_target_attachment_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_target_attachment_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  INDEX ix_target_attachment_row (plan_id, org_unit_id, indicator_id)
);
