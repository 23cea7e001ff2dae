-- Each time a unit was asked and what it replied: the first asking, and one more for every reply that was returned. A reply, once sent, never changes.
CREATE TABLE IF NOT EXISTS rectification_round (
  rectification_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  words VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  due_on DATE NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked_by BINARY(16) NOT NULL,
  reply VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  replied_at DATETIME(6) NULL,
  replied_by BINARY(16) NULL,
  CONSTRAINT pk_rectification_round PRIMARY KEY (rectification_id, number),
  CONSTRAINT fk_rectification_round_rectification FOREIGN KEY (rectification_id) REFERENCES rectification (id),
  CONSTRAINT fk_rectification_round_asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT fk_rectification_round_replied_by FOREIGN KEY (replied_by) REFERENCES person (id),
  CONSTRAINT ck_rectification_round_reply CHECK ((reply IS NULL) = (replied_at IS NULL) AND (reply IS NULL) = (replied_by IS NULL))
);
