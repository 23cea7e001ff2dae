-- Acts that changed what standings rest on and of which no former state is kept: as known before one of them nothing is answered for the units it concerns.
-- A table of its own, small, so that a question about the past need not read the trail.
CREATE TABLE IF NOT EXISTS unkept_act (
  id BINARY(16) NOT NULL,
  at DATETIME(6) NOT NULL,
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT pk_unkept_act PRIMARY KEY (id),
  INDEX ix_unkept_act_at (at)
);
