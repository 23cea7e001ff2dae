-- People who sign in, and whom others call.
CREATE TABLE IF NOT EXISTS person (
  id BINARY(16) NOT NULL,
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  mobile VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  office_phone VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  text_size VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_seen_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_person PRIMARY KEY (id),
  CONSTRAINT uq_person_account UNIQUE (account),
  CONSTRAINT ck_person_text_size CHECK (text_size IN ('normal', 'large', 'xlarge')),
  INDEX ix_person_mobile (mobile)
);
