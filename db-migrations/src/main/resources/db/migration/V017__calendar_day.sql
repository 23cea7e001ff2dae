-- Days that differ from the ordinary week: holidays, and weekends worked instead (调休).
CREATE TABLE IF NOT EXISTS calendar_day (
  day DATE NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_calendar_day PRIMARY KEY (day),
  CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('HOLIDAY', 'WORKDAY'))
);
