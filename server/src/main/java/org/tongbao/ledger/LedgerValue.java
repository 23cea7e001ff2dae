package org.tongbao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A value of a record.
public record LedgerValue(LedgerField field, String text) {

    /// As a list says them: by codes of fields.
    public static List<LedgerValue> of(Ledger ledger, Map<String, String> values) {
        return of(ledger, Content.of(values));
    }

    /// In the order of the fields; fields that say nothing are left out.
    static List<LedgerValue> of(Ledger ledger, Content content) {
        var values = new ArrayList<LedgerValue>();
        for (var field : ledger.fields()) {
            var text = content.value(field);
            if (text != null) {
                values.add(new LedgerValue(field, text));
            }
        }
        return values;
    }
}
