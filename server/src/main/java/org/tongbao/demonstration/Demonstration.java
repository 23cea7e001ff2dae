package org.tongbao.demonstration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongbao.access.DemonstrationTokens;
import org.tongbao.access.EnrolmentWorkflow;
import org.tongbao.access.GeneratedPassword;
import org.tongbao.access.Installation;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.integration.SampleImport;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Makes a demonstration of an empty installation, and prints its accounts at every start. A first
/// start that was interrupted is finished by the next one: every step finds what is there already.
/// An installation in which people were entered otherwise is left as it is.
@Component
@Profile("demonstration")
class Demonstration implements ApplicationRunner {

    private static final SystemActor SYSTEM = new SystemActor("demonstration");

    private final Path folder;
    private final Installation installation;
    private final SampleImport sample;
    private final EnrolmentWorkflow enrolment;
    private final DemonstrationTokens tokens;
    private final OrgUnits units;
    private final Districts districts;
    private final FirstDocument document;
    private final Filers filers;
    private final FirstMonths months;
    private final FirstRecords records;
    private final FirstRectifications rectifications;
    private final FirstScores scores;
    private final FirstBulletins bulletins;
    private final Notice notice;

    Demonstration(
            @Value("${tongbao.data}") Path folder,
            Installation installation,
            SampleImport sample,
            EnrolmentWorkflow enrolment,
            DemonstrationTokens tokens,
            OrgUnits units,
            Districts districts,
            FirstDocument document,
            Filers filers,
            FirstMonths months,
            FirstRecords records,
            FirstRectifications rectifications,
            FirstScores scores,
            FirstBulletins bulletins,
            Notice notice) {
        this.folder = folder;
        this.installation = installation;
        this.sample = sample;
        this.enrolment = enrolment;
        this.tokens = tokens;
        this.units = units;
        this.districts = districts;
        this.document = document;
        this.filers = filers;
        this.months = months;
        this.records = records;
        this.rectifications = rectifications;
        this.scores = scores;
        this.bulletins = bulletins;
        this.notice = notice;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demonstration()) {
            return;
        }
        var begun = Keepsake.read(folder);
        if (begun.isEmpty() && !districts.nobody()) {
            return;
        }
        var keepsake = begun.orElseGet(() -> new Keepsake(GeneratedPassword.random(), ""));
        keepsake.write(folder);
        sample.run();
        var district = units.get(Scope.EVERYWHERE, Cast.DISTRICT);
        districts.openOnTheSixth(district.id());
        var people = people(keepsake.password());
        token(keepsake, district, people);
        document.store(Filers.person(people, Cast.REVIEWER, Role.REVIEWER, district));
        var filing = filers.of(district, people);
        // Neither rests on the other, and somebody waits.
        var ledgers = CompletableFuture.runAsync(() -> records.store(district, filing));
        months.store(district, filing, people);
        ledgers.join();
        rectifications.store(district, people);
        scores.store(district, units.get(Scope.EVERYWHERE, Town.SHUIGUO.code()), people);
        bulletins.store(district, people);
        installation.becomeDemonstration(Cast.forTheSignInPage());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void printAccounts() {
        System.out.println(
                installation.demonstration()
                        ? notice.of(Keepsake.read(folder))
                        : notice.notADemonstration());
    }

    private Map<String, UUID> people(String password) {
        var people = new HashMap<String, UUID>();
        var cast = Cast.enrolments(password);
        var ids = enrolment.enrol(SYSTEM, cast);
        for (int i = 0; i < cast.size(); i++) {
            people.put(cast.get(i).account(), ids.get(i));
        }
        return people;
    }

    private void token(Keepsake keepsake, OrgUnit district, Map<String, UUID> people) {
        if (keepsake.token().isEmpty()) {
            var administrator =
                    Filers.person(people, Cast.ADMINISTRATOR, Role.ADMINISTRATOR, district);
            keepsake.withToken(tokens.create(administrator, district.code(), "演示看板")).write(folder);
        }
    }
}
