package org.tongbao.table;

import java.io.IOException;
import java.util.List;

/// Ends the reading of a table that cannot be accepted; never leaves the module.
final class RefusedTableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    RefusedTableException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    TableReading.Refused asReading() {
        return new TableReading.Refused(code, arguments);
    }
}
