package org.tongbao.size;

import java.util.UUID;

/// Identities by kind and number, the same in every run. As the product's own they grow with the
/// number, so that what was made one after the other lies side by side.
enum Numbered {
    UNIT,
    INDICATOR,
    PERSON,
    GRANT,
    FORM,
    PLAN,
    TARGET,
    REPORT,
    VERSION;

    private static final long FIRST_MILLISECOND = 1_735_689_600_000L;

    UUID id(long number) {
        return new UUID(
                FIRST_MILLISECOND + number << 16 | 0x7000 | ordinal(),
                0x8000_0000_0000_0000L | number);
    }

    /// A number that looks like chance and depends on these alone.
    static long chance(long... of) {
        var mixed = 0x9E37_79B9_7F4A_7C15L;
        for (var one : of) {
            mixed = (mixed ^ one) * 0xBF58_476D_1CE4_E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed & Long.MAX_VALUE;
    }
}
