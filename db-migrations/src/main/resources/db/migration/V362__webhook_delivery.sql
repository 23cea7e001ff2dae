-- That a notice is told to a webhook: when it is tried next, and what came of it. Trying next_at further on before the call is the claim of one server.
CREATE TABLE IF NOT EXISTS webhook_delivery (
  id BINARY(16) NOT NULL,
  webhook_id BINARY(16) NOT NULL,
  notice_id BINARY(16) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  tried_at DATETIME(6) NULL,
  problem VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_webhook_delivery PRIMARY KEY (id),
  CONSTRAINT uq_webhook_delivery_notice UNIQUE (webhook_id, notice_id),
  CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
  CONSTRAINT fk_webhook_delivery_notice FOREIGN KEY (notice_id) REFERENCES month_notice (id),
  CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('WAITING', 'TAKEN', 'GIVEN_UP')),
  INDEX ix_webhook_delivery_due (state, next_at)
);
