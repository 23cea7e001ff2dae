-- What holds for the whole installation, for example that it is a demonstration.
CREATE TABLE IF NOT EXISTS setting (
  name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_setting PRIMARY KEY (name)
);
