package org.tongbao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who speaks SQL: repositories and the classes beside them, never a door, an intent or a rule.
@AnalyzeClasses(packages = "org.tongbao", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule doorsIntentsAndRulesDoNotSpeakSql =
            noClasses()
                    .that(
                            simpleNameEndingWith("Controller")
                                    .or(simpleNameEndingWith("Workflow"))
                                    .or(simpleNameEndingWith("Lifecycle")))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.jooq..").or(resideInAPackage("org.tongbao.db..")))
                    .because("the plural nouns are the only place that speaks jOOQ")
                    .allowEmptyShould(true);
}
