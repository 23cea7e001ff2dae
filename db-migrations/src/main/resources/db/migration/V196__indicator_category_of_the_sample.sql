-- The indicators of the plan that ships with the product stand under the sections of the plan and of the city's reports, where the usual one is still the
-- one that was shipped.
INSERT IGNORE INTO indicator_category (indicator_id, position, category)
SELECT indicator.id, shipped.position, shipped.category
FROM indicator
JOIN (
  SELECT 'ipms_certifications_new' AS code, '管理' AS usual, 1 AS position, '运用' AS category
  UNION ALL SELECT 'ipms_certifications_new', '管理', 2, '创造'
  UNION ALL SELECT 'ipms_certified_enterprises', '运用', 1, '创造'
  UNION ALL SELECT 'ipms_certified_enterprises', '运用', 2, '管理'
  UNION ALL SELECT 'national_ip_enterprises', '运用', 1, '创造'
  UNION ALL SELECT 'patent_intensive_product_filings', '运用', 1, '创造'
  UNION ALL SELECT 'national_ip_advantage_enterprises', '运用', 1, '创造'
  UNION ALL SELECT 'surveyed_enterprises', '创造', 1, '宣传'
  UNION ALL SELECT 'rights_aid_cases', '保护', 1, '服务'
  UNION ALL SELECT 'trademark_brand_guidance_stations', '服务', 1, '创造'
  UNION ALL SELECT 'trademark_brand_guidance_stations', '服务', 2, '保护'
  UNION ALL SELECT 'publicity_served_entities', '服务', 1, '宣传'
) shipped
  ON shipped.code = CONVERT(indicator.code USING utf8mb4) COLLATE utf8mb4_bin
  AND shipped.usual = indicator.category COLLATE utf8mb4_bin;
