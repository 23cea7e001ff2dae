package org.tongbao.ledger;

/// Whether a record counts. Type `LedgerRecordState` of the SDL.
enum RecordState {
    VALID,
    /// 作废.
    WITHDRAWN
}
