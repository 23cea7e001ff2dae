package org.tongbao.bulletin;

import static org.tongbao.db.Tables.BULLETIN_TEMPLATE;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import org.tongbao.orgunit.OrgUnit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// How drafts of a unit begin. Who asks was let in to the unit.
@Repository
class BulletinTemplates {

    private final DSLContext dsl;

    BulletinTemplates(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param revision 0 for the product's own
    record Kept(int revision, BulletinTemplate template) {}

    Kept of(OrgUnit unit, BulletinKind kind) {
        return dsl.select(BULLETIN_TEMPLATE.REVISION, BULLETIN_TEMPLATE.CONTENT)
                .from(BULLETIN_TEMPLATE)
                .where(BULLETIN_TEMPLATE.ORG_UNIT_ID.eq(unit.id()))
                .and(BULLETIN_TEMPLATE.KIND.eq(kind.name()))
                .fetchOptional(row ->
                        new Kept(row.value1(), Evidence.read(row.value2(), BulletinTemplate.class)))
                .orElseGet(() -> new Kept(0, standard(kind)));
    }

    /// The product's own.
    static BulletinTemplate standard(BulletinKind kind) {
        var name = "bulletin/" + kind.name().toLowerCase(Locale.ROOT) + ".json";
        try {
            return Evidence.read(
                    new ClassPathResource(name).getContentAsString(UTF_8), BulletinTemplate.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Whether it was still the revision that was seen.
    boolean save(
            OrgUnit unit,
            BulletinKind kind,
            int seen,
            BulletinTemplate template,
            UUID person,
            Instant now) {
        var content = Evidence.write(template);
        return seen == 0
                ? dsl.insertInto(BULLETIN_TEMPLATE)
                                .set(BULLETIN_TEMPLATE.ORG_UNIT_ID, unit.id())
                                .set(BULLETIN_TEMPLATE.KIND, kind.name())
                                .set(BULLETIN_TEMPLATE.REVISION, 1)
                                .set(BULLETIN_TEMPLATE.CONTENT, content)
                                .set(BULLETIN_TEMPLATE.CHANGED_AT, now)
                                .set(BULLETIN_TEMPLATE.CHANGED_BY, person)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1
                : dsl.update(BULLETIN_TEMPLATE)
                                .set(BULLETIN_TEMPLATE.REVISION, seen + 1)
                                .set(BULLETIN_TEMPLATE.CONTENT, content)
                                .set(BULLETIN_TEMPLATE.CHANGED_AT, now)
                                .set(BULLETIN_TEMPLATE.CHANGED_BY, person)
                                .where(BULLETIN_TEMPLATE.ORG_UNIT_ID.eq(unit.id()))
                                .and(BULLETIN_TEMPLATE.KIND.eq(kind.name()))
                                .and(BULLETIN_TEMPLATE.REVISION.eq(seen))
                                .execute()
                        == 1;
    }
}
