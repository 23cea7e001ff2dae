package org.tongbao.ledger;

/// A value as somebody typed it: `LedgerValueInput` of the SDL.
public record SentValue(String field, String value) {}
