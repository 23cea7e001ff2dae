-- What the figures of an issued bulletin rest on: months of an indicator in a unit with all under it. Asked from the other side: which bulletins
-- used what a report says.
CREATE TABLE IF NOT EXISTS bulletin_figure (
  bulletin_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  CONSTRAINT pk_bulletin_figure PRIMARY KEY (bulletin_id, indicator_id, path, from_month, to_month),
  CONSTRAINT fk_bulletin_figure_bulletin FOREIGN KEY (bulletin_id) REFERENCES bulletin (id),
  CONSTRAINT fk_bulletin_figure_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  INDEX ix_bulletin_figure_indicator (indicator_id, to_month)
);
