package org.tongbao.audit;

import org.springframework.stereotype.Component;

import java.util.Optional;

/// The newest seal of the trail, for what is printed: kept on paper, it shows later whether the end
/// of the trail was cut off. A seal says nothing of what it covers.
@Component
public class NewestSeal {

    private static final int DIGITS = 16;

    private final AuditSeals seals;

    NewestSeal(AuditSeals seals) {
        this.seals = seals;
    }

    /// As it is asked for when the trail is verified: its number and the first digits of its hash.
    /// Empty while nothing was sealed.
    public Optional<String> words() {
        return seals.newest()
                .map(seal -> seal.number() + ":" + seal.hash().hex().substring(0, DIGITS));
    }
}
