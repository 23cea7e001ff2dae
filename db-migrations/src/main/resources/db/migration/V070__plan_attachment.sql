-- The document a version of a plan rests on, as a file.
CREATE TABLE IF NOT EXISTS plan_attachment (
  attachment_id BINARY(16) NOT NULL,
  plan_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  CONSTRAINT pk_plan_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_plan_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_plan_attachment_version FOREIGN KEY (plan_id, number) REFERENCES plan_version (plan_id, number) ON DELETE CASCADE,
  INDEX ix_plan_attachment_version (plan_id, number)
);
