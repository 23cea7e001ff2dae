-- Work in the background that one of several servers does: whoever holds its row until a time of the database. Nobody at first.
CREATE TABLE IF NOT EXISTS lease (
  name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder BINARY(16) NULL,
  held_until DATETIME(6) NULL,
  CONSTRAINT pk_lease PRIMARY KEY (name)
);
