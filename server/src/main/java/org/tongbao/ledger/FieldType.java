package org.tongbao.ledger;

/// What a field takes. Type `LedgerFieldType` of the SDL.
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    MONEY,
    CHOICE,
    PERSON,
    ENTERPRISE,
    IDENTIFIER
}
