package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;

import java.util.List;
import java.util.Map;

/// Files were stored.
///
/// @param home the lowest unit above all that was changed; null when only what all units share was
record FilesImported(Actor actor, @Nullable KnownUnit home, List<ImportResult> results)
        implements Audited {

    @Override
    public Deed deed() {
        var deed =
                Deed.of("import.stored", actor)
                        .with(Map.of("files", results.stream().map(FilesImported::file).toList()));
        return home == null ? deed : deed.to(home.id(), home.path());
    }

    private static Map<String, Object> file(ImportResult result) {
        return Map.of(
                "file", result.file(),
                "kind", result.kind().name(),
                "created", result.created(),
                "updated", result.updated(),
                "unchanged", result.unchanged());
    }
}
