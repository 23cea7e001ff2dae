package org.tongbao.command;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.AuditBreak;
import org.tongbao.audit.ExpectedAuditSeal;
import org.tongbao.audit.TrailVerification;
import org.tongbao.audit.Verification;

import java.sql.SQLException;

/// `tongbao verify-audit [12:3f2a91bc…]`: whether the trail is as it was sealed, and whether a seal
/// that somebody kept is still in it.
final class VerifyAudit implements Command {

    @Override
    public int run(CommandLine line, Voice voice) throws SQLException {
        var expected =
                line.operand()
                        .map(text ->
                                ExpectedAuditSeal.read(text)
                                        .orElseThrow(
                                                () -> new CommandRefused("SEAL_WRITTEN", text)))
                        .orElse(null);
        try (var database = CommandDatabase.existing(line.settings());
                var connection = database.connect()) {
            return verify(TrailVerification.on(CommandDatabase.dsl(connection)), expected, voice);
        }
    }

    private static int verify(
            TrailVerification trail, @Nullable ExpectedAuditSeal expected, Voice voice) {
        var piece = trail.next(TrailVerification.BEGINNING, expected);
        long seals = piece.seals();
        long entries = piece.entries();
        while (!piece.finished()) {
            piece = trail.next(piece.through(), expected);
            seals += piece.seals();
            entries += piece.entries();
        }
        voice.say("TRAIL_VERIFIED", seals, entries, piece.unsealed());
        return report(piece, voice);
    }

    private static int report(Verification last, Voice voice) {
        var newest = last.newest();
        if (newest != null) {
            voice.say("TRAIL_NEWEST", newest.number(), newest.hash().hex(), newest.sealedAt());
        }
        var broken = last.broken();
        if (broken == null) {
            voice.say("TRAIL_WHOLE");
            return 0;
        }
        say(broken, voice);
        return 1;
    }

    private static void say(AuditBreak broken, Voice voice) {
        voice.say("TRAIL_" + broken.kind(), broken.sealNumber());
        var entry = broken.entry();
        var at = broken.at();
        if (entry != null && at != null) {
            voice.say("TRAIL_ENTRY", entry, at);
        }
    }
}
