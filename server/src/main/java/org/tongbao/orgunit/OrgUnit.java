package org.tongbao.orgunit;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;

import java.util.Locale;
import java.util.UUID;

/// A unit where it stands in the tree in the month asked for. `id` and `path` are for the server's
/// own use; the API speaks of `code`.
///
/// @param officialOrder place among its siblings; lists that are not ranked keep it
/// @param peerGroup units ranked together, for example 镇 or 街道
public record OrgUnit(
        UUID id,
        String code,
        String name,
        @Nullable String englishName,
        OrgUnitLevel level,
        @Nullable Integer officialOrder,
        @Nullable String peerGroup,
        UnitPath path) {

    /// The name in a language; the Chinese one where there is no other.
    public String nameIn(Locale language) {
        return englishName != null && language.getLanguage().equals("en") ? englishName : name;
    }
}
