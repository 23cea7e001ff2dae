package org.tongbao.audit;

import static org.tongbao.db.Tables.AUDIT_ENTRY;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What of an entry is sealed: every column as it is stored, each as a netstring (`5:hello,`), an
/// absent one as `-,`, so that two entries never give the same bytes.
final class Evidence {

    /// In this order.
    static final List<SelectField<?>> COLUMNS =
            List.of(
                    AUDIT_ENTRY.ID,
                    AUDIT_ENTRY.AT,
                    AUDIT_ENTRY.ACTION,
                    AUDIT_ENTRY.ACTOR_KIND,
                    AUDIT_ENTRY.ACTOR_ID,
                    AUDIT_ENTRY.ACTOR_NAME,
                    AUDIT_ENTRY.ADDRESS,
                    AUDIT_ENTRY.ORG_UNIT_ID,
                    AUDIT_ENTRY.PATH,
                    AUDIT_ENTRY.MONTH,
                    AUDIT_ENTRY.SUBJECT_ID,
                    AUDIT_ENTRY.DETAIL);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Evidence() {}

    static Hash hash(Record entry) {
        var bytes = new ByteArrayOutputStream();
        for (var column : COLUMNS) {
            append(bytes, text(entry.get((org.jooq.Field<?>) column)));
        }
        return Hash.of(bytes.toByteArray());
    }

    /// As it stands in the evidence and in an export of the trail.
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> MICROSECONDS.format(instant);
            default -> value.toString();
        };
    }

    private static void append(ByteArrayOutputStream bytes, @Nullable String text) {
        if (text == null) {
            bytes.writeBytes("-,".getBytes(US_ASCII));
            return;
        }
        var encoded = text.getBytes(UTF_8);
        bytes.writeBytes((encoded.length + ":").getBytes(US_ASCII));
        bytes.writeBytes(encoded);
        bytes.write(',');
    }
}
