-- Other names under which documents speak of an indicator.
CREATE TABLE IF NOT EXISTS indicator_alias (
  indicator_id BINARY(16) NOT NULL,
  alias VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_indicator_alias PRIMARY KEY (indicator_id, alias),
  CONSTRAINT fk_indicator_alias_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
