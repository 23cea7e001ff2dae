package org.tongbao.access;

import static org.tongbao.db.Tables.SETTING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/// What holds for the whole installation.
@Repository
class Settings {

    private final DSLContext dsl;

    Settings(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<String> find(String name) {
        return dsl.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT);
    }

    void put(String name, String content) {
        dsl.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(SETTING.CONTENT, content)
                .execute();
    }

    /// @return whether it was there
    boolean remove(String name) {
        return dsl.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute() > 0;
    }
}
