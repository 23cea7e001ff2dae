package org.tongbao.handdown;

import java.time.Instant;
import java.util.UUID;

/// A list as a district took it over, with what it brought.
///
/// @param whole whether rows that are not in it have vanished
/// @param known rows that units had recorded already
record SourceList(
        UUID id,
        String name,
        boolean whole,
        int created,
        int changed,
        int known,
        int unchanged,
        int vanished,
        Instant importedAt,
        String importedBy) {}
