package org.tongbao.bulletin;

import java.util.List;
import java.util.UUID;

/// An issued bulletin that says something of what a report says.
///
/// @param unit code of the issuer
/// @param indicators those of the asked ones that it speaks of
public record UsingBulletin(
        UUID id, String unit, String unitName, String number, String title, List<UUID> indicators) {

    public UsingBulletin {
        indicators = List.copyOf(indicators);
    }
}
