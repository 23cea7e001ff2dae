package org.tongbao.idempotency;

import static org.tongbao.db.Tables.IDEMPOTENCY_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Keys of accepted submissions. The INSERT itself is the claim: of two that arrive at once the
/// second waits in it until the first has committed or given up.
@Repository
public class IdempotencyKeys {

    private final DSLContext dsl;

    IdempotencyKeys(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Whose key it is: the same word of another person or for another mutation is another key.
    public record Key(UUID actor, String mutation, String word) {

        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{8,64}");

        /// What is wrong with a word somebody wants for a key; null when nothing is.
        public static @Nullable Problem malformed(String word) {
            return WORD.matcher(word).matches()
                    ? null
                    : InputProblem.at("IDEMPOTENCY_KEY_MALFORMED", List.of("idempotencyKey"));
        }
    }

    /// What became of a claim.
    public sealed interface Claim {
        /// The key was free and is ours, if this transaction commits.
        record Ours() implements Claim {}

        /// The same content made this result before.
        record Repeated(UUID result) implements Claim {}

        /// The key belongs to other content.
        record Reused() implements Claim {}
    }

    public Claim claim(Key key, byte[] contentHash, UUID result, Instant now) {
        var inserted =
                dsl.insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.ACTOR_ID, key.actor())
                        .set(IDEMPOTENCY_KEY.MUTATION, key.mutation())
                        .set(IDEMPOTENCY_KEY.CLIENT_KEY, key.word())
                        .set(IDEMPOTENCY_KEY.CONTENT_HASH, contentHash)
                        .set(IDEMPOTENCY_KEY.RESULT_ID, result)
                        .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute();
        return inserted == 1 ? new Claim.Ours() : before(key, contentHash);
    }

    private Claim before(Key key, byte[] contentHash) {
        var row =
                dsl.select(IDEMPOTENCY_KEY.CONTENT_HASH, IDEMPOTENCY_KEY.RESULT_ID)
                        .from(IDEMPOTENCY_KEY)
                        .where(IDEMPOTENCY_KEY.ACTOR_ID.eq(key.actor()))
                        .and(IDEMPOTENCY_KEY.MUTATION.eq(key.mutation()))
                        .and(IDEMPOTENCY_KEY.CLIENT_KEY.eq(key.word()))
                        .fetchSingle();
        return Arrays.equals(row.value1(), contentHash)
                ? new Claim.Repeated(row.value2())
                : new Claim.Reused();
    }
}
