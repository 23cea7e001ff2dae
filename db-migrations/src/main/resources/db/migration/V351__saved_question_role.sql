-- With which roles a saved question is shared: whoever holds one of them on its shared unit or under it finds it.
CREATE TABLE IF NOT EXISTS saved_question_role (
  question_id BINARY(16) NOT NULL,
  role VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_saved_question_role PRIMARY KEY (question_id, role),
  CONSTRAINT fk_saved_question_role_question FOREIGN KEY (question_id) REFERENCES saved_question (id) ON DELETE CASCADE,
  CONSTRAINT ck_saved_question_role CHECK (role IN ('CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'))
);
