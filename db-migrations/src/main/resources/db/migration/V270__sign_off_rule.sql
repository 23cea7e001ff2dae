-- 审签: from which month on the reports of a unit (OWN), or of those directly under it (CHILDREN), are signed by a leader of the unit before they
-- are submitted. AS_ALL takes a unit's own saying back. A saying replaces those from its month on; the trail keeps them.
CREATE TABLE IF NOT EXISTS sign_off_rule (
  org_unit_id BINARY(16) NOT NULL,
  audience VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_month INT NOT NULL,
  rule VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at DATETIME(6) NOT NULL,
  set_by BINARY(16) NOT NULL,
  CONSTRAINT pk_sign_off_rule PRIMARY KEY (org_unit_id, audience, from_month),
  CONSTRAINT fk_sign_off_rule_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_sign_off_rule_set_by FOREIGN KEY (set_by) REFERENCES person (id),
  CONSTRAINT ck_sign_off_rule_audience CHECK (audience IN ('OWN', 'CHILDREN')),
  CONSTRAINT ck_sign_off_rule_rule CHECK (rule IN ('SIGNED', 'NOT_SIGNED', 'AS_ALL'))
);
