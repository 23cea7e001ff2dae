-- The bytes of a file, at most 1 MB in a row: one part is one small transaction, and any database's packet takes it.
CREATE TABLE IF NOT EXISTS attachment_part (
  attachment_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  content LONGBLOB NOT NULL,
  CONSTRAINT pk_attachment_part PRIMARY KEY (attachment_id, number),
  CONSTRAINT fk_attachment_part_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT ck_attachment_part_content CHECK (LENGTH(content) BETWEEN 1 AND 1048576)
);
