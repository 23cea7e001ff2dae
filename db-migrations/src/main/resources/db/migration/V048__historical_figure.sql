-- Figures of earlier years, as documents state them: evidence of its own beside facts, which come from reports. Amount and increase are in
-- the indicator's unit of measure; margin is half of the last printed digit there, 0 for what is counted one by one.
CREATE TABLE IF NOT EXISTS historical_figure (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  document VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  amount DECIMAL(24, 4) NOT NULL,
  margin DECIMAL(24, 4) NOT NULL,
  value_qualifier VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  printed VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  growth DECIMAL(16, 4) NULL,
  growth_decimals TINYINT NULL,
  increase DECIMAL(24, 4) NULL,
  quote VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_historical_figure PRIMARY KEY (id),
  CONSTRAINT uq_historical_figure_place UNIQUE (org_unit_id, indicator_id, from_month, to_month, document),
  CONSTRAINT fk_historical_figure_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_historical_figure_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT ck_historical_figure_qualifier CHECK (value_qualifier IN ('EXACT', 'AT_LEAST', 'ABOUT')),
  CONSTRAINT ck_historical_figure_span CHECK (from_month <= to_month),
  CONSTRAINT ck_historical_figure_growth CHECK ((growth IS NULL) = (growth_decimals IS NULL)),
  INDEX ix_historical_figure_to (to_month, id)
);
