-- 佐证材料 that came before the first version of a month was submitted, while it lies with the unit for its leader's signature (审签). There is no
-- report yet to belong to: they belong to the month, and with that to its report once there is one. Until then nobody outside the unit sees them.
CREATE TABLE IF NOT EXISTS unsubmitted_attachment (
  attachment_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  CONSTRAINT pk_unsubmitted_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_unsubmitted_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_unsubmitted_attachment_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  INDEX ix_unsubmitted_attachment_month (org_unit_id, month)
);
