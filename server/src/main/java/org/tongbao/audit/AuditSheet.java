package org.tongbao.audit;

import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;
import static org.tongbao.db.Tables.ORG_UNIT;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The trail as CSV, read page by page: no connection is held while a slow line takes what was
/// read, and memory holds one page. First the evidence in the order in which it is hashed.
@Component
class AuditSheet {

    private static final int PAGE = 1_000;

    private static final List<String> HEADINGS =
            List.of(
                    "AUDIT_ID",
                    "AUDIT_AT",
                    "AUDIT_ACTION",
                    "AUDIT_ACTOR_KIND",
                    "AUDIT_ACTOR_ID",
                    "AUDIT_ACTOR_NAME",
                    "AUDIT_ADDRESS",
                    "AUDIT_UNIT_ID",
                    "AUDIT_PATH",
                    "AUDIT_MONTH",
                    "AUDIT_SUBJECT_ID",
                    "AUDIT_DETAIL",
                    "AUDIT_UNIT_CODE",
                    "AUDIT_UNIT_NAME",
                    "AUDIT_SEAL_NUMBER",
                    "AUDIT_ENTRY_HASH",
                    "AUDIT_SEAL_HASH");

    private final AuditTrail trail;
    private final Messages messages;

    AuditSheet(AuditTrail trail, Messages messages) {
        this.trail = trail;
        this.messages = messages;
    }

    void write(Scope scope, AuditFilter filter, Locale language, OutputStream out)
            throws IOException {
        out.write(Exports.UTF_8_MARK.getBytes(UTF_8));
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8))) {
            csv.writeRecord(HEADINGS.stream().map(key -> messages.say(language, key)).toList());
            UUID last = null;
            do {
                var page = trail.older(scope, filter, last, PAGE);
                page.forEach(entry -> csv.writeRecord(cells(entry)));
                last = page.size() < PAGE ? null : page.getLast().get(AUDIT_ENTRY.ID);
            } while (last != null);
        }
    }

    private static List<String> cells(Record entry) {
        var cells = new ArrayList<@Nullable String>();
        for (var column : Evidence.COLUMNS) {
            cells.add(harmless(Evidence.text(entry.get((org.jooq.Field<?>) column))));
        }
        cells.add(entry.get(ORG_UNIT.CODE));
        cells.add(harmless(entry.get(ORG_UNIT.NAME)));
        cells.add(Evidence.text(entry.get(AUDIT_ENTRY.SEAL_NUMBER)));
        cells.add(hex(entry.get(AUDIT_ENTRY.HASH)));
        cells.add(hex(entry.get(AUDIT_SEAL.HASH)));
        return cells.stream().map(cell -> cell == null ? "" : cell).toList();
    }

    private static @Nullable String harmless(@Nullable String text) {
        return text == null ? null : Exports.harmless(text);
    }

    private static @Nullable String hex(byte @Nullable [] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }
}
