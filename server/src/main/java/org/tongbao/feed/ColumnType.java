package org.tongbao.feed;

/// What the values of a column are, by the names of OData.
enum ColumnType {
    TEXT("Edm.String"),
    NUMBER("Edm.Decimal"),
    WHOLE("Edm.Int32"),
    TRUTH("Edm.Boolean"),
    INSTANT("Edm.DateTimeOffset");

    private final String edm;

    ColumnType(String edm) {
        this.edm = edm;
    }

    String edm() {
        return edm;
    }
}
