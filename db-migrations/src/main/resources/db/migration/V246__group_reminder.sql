-- A reminder a group's robot was to say, one before and one after the due day of a month: whoever inserts or advances the row says it, so that several servers say it once.
-- "said_at" is empty until the chat took it; "problem" is what came of the last attempt that failed.
CREATE TABLE IF NOT EXISTS group_reminder (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  occasion VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts TINYINT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  said_at DATETIME(6) NULL,
  problem VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_group_reminder PRIMARY KEY (org_unit_id, month, occasion),
  CONSTRAINT fk_group_reminder_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_group_reminder_occasion CHECK (occasion IN ('BEFORE', 'AFTER'))
);
