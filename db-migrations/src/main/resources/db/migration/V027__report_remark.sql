-- Why a line of a version was returned. A resubmission leaves it as history.
CREATE TABLE IF NOT EXISTS report_remark (
  report_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  text VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  amount DECIMAL(24, 4) NULL,
  remarked_by BINARY(16) NOT NULL,
  remarked_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_report_remark PRIMARY KEY (report_id, version, indicator_id)
);
