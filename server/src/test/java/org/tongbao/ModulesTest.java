package org.tongbao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyModuleUsesOnlyWhatItsPackageInfoAllows() {
        ApplicationModules.of(TongbaoApplication.class, resideInAPackage("org.tongbao.db.."))
                .verify();
    }
}
