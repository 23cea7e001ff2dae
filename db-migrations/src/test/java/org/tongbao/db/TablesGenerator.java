package org.tongbao.db;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.tongbao.db.embedded.EmbeddedDatabase;
import org.tongbao.db.types.InstantBinding;
import org.tongbao.db.types.MonthConverter;
import org.tongbao.db.types.UuidConverter;

import java.nio.file.Path;
import java.util.List;

/// Migrates a fresh database and writes its tables and records as Java, the same bytes each time.
final class TablesGenerator {

    private static final String DATABASE = "tongbao_generated";

    private final EmbeddedDatabase database;

    TablesGenerator(EmbeddedDatabase database) {
        this.database = database;
    }

    void writeTo(Path folder) throws Exception {
        Flyway.configure()
                .dataSource(
                        database.url(DATABASE) + "&createDatabaseIfNotExist=true",
                        database.user(),
                        database.password())
                .cleanDisabled(false)
                .load()
                .clean();
        migrate();
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withDriver("com.mysql.cj.jdbc.Driver")
                                        .withUrl(database.url(DATABASE))
                                        .withUser(database.user())
                                        .withPassword(database.password()))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(tables())
                                        .withGenerate(tablesAndRecords())
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("org.tongbao.db")
                                                        .withClean(true)
                                                        .withDirectory(folder.toString()))));
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(DATABASE), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                .withInputSchema(DATABASE)
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withIncludeRoutines(false)
                .withIncludeSequences(false)
                .withForcedTypes(forcedTypes());
    }

    private static List<ForcedType> forcedTypes() {
        return List.of(
                new ForcedType()
                        .withUserType("java.util.UUID")
                        .withConverter(UuidConverter.class.getName())
                        .withIncludeTypes("(?i:binary\\(16\\))"),
                new ForcedType()
                        .withUserType("java.time.YearMonth")
                        .withConverter(MonthConverter.class.getName())
                        .withIncludeExpression("(?i:.*\\.(.*_)?month)")
                        .withIncludeTypes("(?i:int.*)"),
                new ForcedType()
                        .withUserType("java.time.Instant")
                        .withBinding(InstantBinding.class.getName())
                        .withIncludeTypes("(?i:datetime.*)"),
                new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"));
    }

    private static Generate tablesAndRecords() {
        return new Generate()
                .withGeneratedAnnotation(false)
                .withTables(true)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withGlobalSchemaReferences(false)
                .withGlobalCatalogReferences(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withDefaultCatalog(false)
                .withDefaultSchema(false)
                .withJavadoc(false)
                .withComments(false);
    }
}
