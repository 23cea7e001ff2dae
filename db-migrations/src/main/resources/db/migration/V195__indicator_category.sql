-- Each report has its own sections: 贯标 stands under 管理 in the city's bulletin, under 运用 in the aims of the plan and under 创造 in its measures.
-- The usual one stays with the indicator; here stand the others, in their order.
CREATE TABLE IF NOT EXISTS indicator_category (
  indicator_id BINARY(16) NOT NULL,
  position TINYINT NOT NULL,
  category VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_indicator_category PRIMARY KEY (indicator_id, position),
  CONSTRAINT uq_indicator_category UNIQUE (indicator_id, category),
  CONSTRAINT fk_indicator_category_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
