package org.tongbao.ledger;

/// Where a record came from. Type `RecordSource` of the SDL.
public enum RecordSource {
    /// 镇街填报: a clerk wrote it.
    UNIT,
    /// 国家局数据: it was confirmed from a list handed down.
    LIST
}
