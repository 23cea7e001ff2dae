-- Which rectification a file belongs to: 佐证材料 of what a unit replied, through all its rounds.
CREATE TABLE IF NOT EXISTS rectification_attachment (
  attachment_id BINARY(16) NOT NULL,
  rectification_id BINARY(16) NOT NULL,
  CONSTRAINT pk_rectification_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_rectification_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_rectification_attachment_rectification FOREIGN KEY (rectification_id) REFERENCES rectification (id),
  INDEX ix_rectification_attachment_rectification (rectification_id)
);
