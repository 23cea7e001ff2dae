-- The robot of a group chat (企业微信, 钉钉) that reminds the units below of a month's reports: at most one per unit. The address holds a key, so it is never shown again.
-- No days: it does not remind before, or after, the due day.
CREATE TABLE IF NOT EXISTS group_robot (
  org_unit_id BINARY(16) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  days_before TINYINT NULL,
  days_after TINYINT NULL,
  set_at DATETIME(6) NOT NULL,
  set_by BINARY(16) NULL,
  CONSTRAINT pk_group_robot PRIMARY KEY (org_unit_id),
  CONSTRAINT fk_group_robot_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_group_robot_set_by FOREIGN KEY (set_by) REFERENCES person (id),
  CONSTRAINT ck_group_robot_kind CHECK (kind IN ('WECOM', 'DINGTALK')),
  CONSTRAINT ck_group_robot_days CHECK ((days_before IS NULL OR days_before BETWEEN 0 AND 10) AND (days_after IS NULL OR days_after BETWEEN 1 AND 10))
);
