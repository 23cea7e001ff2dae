CREATE DATABASE IF NOT EXISTS `${views}` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW `${views}`.units AS
SELECT u.code AS unit_code,
       COALESCE(p.name, u.name) AS unit_name,
       IF(p.name IS NULL, u.english_name, p.english_name) AS unit_english_name,
       IF(p.name IS NULL, u.level, p.level) AS level,
       above.code AS parent_code,
       p.path AS unit_path,
       IF(p.name IS NULL, u.official_order, p.official_order) AS official_order,
       IF(p.name IS NULL, u.peer_group, p.peer_group) AS peer_group
  FROM `${tables}`.org_unit u
  JOIN `${tables}`.org_unit_placement p ON p.org_unit_id = u.id
  LEFT JOIN `${tables}`.org_unit above ON above.id = p.parent_id
 WHERE EXTRACT(YEAR_MONTH FROM UTC_TIMESTAMP() + INTERVAL 8 HOUR) BETWEEN p.from_month AND p.to_month;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW `${views}`.indicators AS
SELECT code AS indicator_code,
       name AS indicator_name,
       english_name AS indicator_english_name,
       category,
       kind,
       unit_of_measure,
       decimals,
       direction,
       CONCAT(retired_from_month DIV 100, '-', LPAD(retired_from_month MOD 100, 2, '0')) AS retired_from
  FROM `${tables}`.indicator;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW `${views}`.targets AS
SELECT plan.code AS plan_code,
       u.code AS unit_code,
       i.code AS indicator_code,
       i.name AS indicator_name,
       i.unit_of_measure,
       CONCAT(t.from_month DIV 100, '-', LPAD(t.from_month MOD 100, 2, '0')) AS from_month,
       CONCAT(t.to_month DIV 100, '-', LPAD(t.to_month MOD 100, 2, '0')) AS to_month,
       t.meaning,
       t.operator,
       t.amount AS value,
       t.for_each_child
  FROM `${tables}`.plan
  JOIN `${tables}`.target t ON t.plan_id = plan.id
  JOIN `${tables}`.org_unit u ON u.id = t.org_unit_id
  JOIN `${tables}`.indicator i ON i.id = t.indicator_id
 WHERE plan.version > 0
   AND t.version = COALESCE(
       (SELECT MAX(v.number)
          FROM `${tables}`.plan_version v
         WHERE v.plan_id = plan.id
           AND v.state = 'ISSUED'
           AND v.from_month <= EXTRACT(YEAR_MONTH FROM UTC_TIMESTAMP() + INTERVAL 8 HOUR)),
       plan.version);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW `${views}`.actuals AS
SELECT u.code AS unit_code,
       COALESCE(p.name, u.name) AS unit_name,
       i.code AS indicator_code,
       i.name AS indicator_name,
       i.unit_of_measure,
       CONCAT(f.month DIV 100, '-', LPAD(f.month MOD 100, 2, '0')) AS month,
       STR_TO_DATE(CONCAT(f.month, '01'), '%Y%m%d') AS month_begins,
       IF(SUM(f.reported) > 0, SUM(f.amount), NULL) AS value,
       IF(SUM(f.reported) > 0, 'REPORTED', 'NOT_APPLICABLE') AS status,
       MAX(COALESCE(theirs.published_at, its.published_at)) AS published_at,
       GREATEST(
           MAX(f.known_from),
           COALESCE(MAX(COALESCE(theirs.published_at, its.published_at)), MAX(f.known_from))) AS updated_at,
       MAX(f.demonstration) AS demonstration
  FROM `${tables}`.fact f
  JOIN `${tables}`.org_unit u ON u.id = f.org_unit_id
  JOIN `${tables}`.org_unit_placement p ON p.org_unit_id = u.id AND f.month BETWEEN p.from_month AND p.to_month
  JOIN `${tables}`.indicator i ON i.id = f.indicator_id
  LEFT JOIN `${tables}`.month_publication its ON its.org_unit_id = u.id AND its.month = f.month
  LEFT JOIN `${tables}`.month_publication theirs ON theirs.org_unit_id = p.parent_id AND theirs.month = f.month
 GROUP BY u.code, COALESCE(p.name, u.name), i.code, i.name, i.unit_of_measure, f.month;
