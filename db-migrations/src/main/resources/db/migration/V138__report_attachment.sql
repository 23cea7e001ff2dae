-- Which report a file belongs to: 佐证材料 of what it says. A report keeps its row through all its versions, and so its files.
CREATE TABLE IF NOT EXISTS report_attachment (
  attachment_id BINARY(16) NOT NULL,
  report_id BINARY(16) NOT NULL,
  CONSTRAINT pk_report_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_report_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_report_attachment_report FOREIGN KEY (report_id) REFERENCES report (id),
  INDEX ix_report_attachment_report (report_id)
);
