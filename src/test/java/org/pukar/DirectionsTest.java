package org.pukar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The directions in which the house is built: who may see whom.
class DirectionsTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pukar");

  private static final String[] FEATURES = {
    "callbacks", "campaigns", "grievances", "jobs", "schemes", "workers"
  };

  @Test
  void thePurePackagesSeeOnlyValuesAndTheLibraryEachHides() {
    pure("text", "com.ibm.icu..", "org.pukar.yaml..");
    pure("phone", "com.google.i18n..");
    pure("yaml", "org.snakeyaml..");
    pure("csv");
    pure("day");
    pure("schemes.rules", "org.pukar.yaml..");
    pure("grievances.clock", "org.pukar.yaml..", "org.pukar.day..");
    pure("dialogue", "org.pukar.text..", "org.pukar.phone..", "org.pukar.yaml..");
  }

  private static void pure(String name, String... also) {
    String[] seen = new String[also.length + 3];
    seen[0] = "java..";
    seen[1] = "org.jspecify..";
    seen[2] = "org.pukar." + name + "..";
    System.arraycopy(also, 0, seen, 3, also.length);
    check(
        classes()
            .that()
            .resideInAPackage("org.pukar." + name + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(seen));
    check(
        noClasses()
            .that()
            .resideInAPackage("org.pukar." + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net.."));
  }

  @Test
  void noPackagesGoRoundInCircles() {
    check(slices().matching("org.pukar.(*)..").should().beFreeOfCycles());
  }

  @Test
  void featuresDoNotImportEachOther() {
    for (String one : FEATURES) {
      for (String other : FEATURES) {
        if (!one.equals(other)) {
          check(
              noClasses()
                  .that()
                  .resideInAPackage("org.pukar." + one + "..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("org.pukar." + other + ".."));
        }
      }
    }
  }

  /// Features stand on it, so it must not stand on them, nor on how hops come.
  @Test
  void theOutboxStandsOnCallersAndSeesNoFeature() {
    check(
        classes()
            .that()
            .resideInAPackage("org.pukar.outbox..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "org.slf4j..",
                "org.jdbi..",
                "org.pukar.outbox..",
                "org.pukar.callers..",
                "org.pukar.day..",
                "org.pukar.db..",
                "org.pukar.keys..",
                "org.pukar.phone.."));
  }

  @Test
  void sqlStaysInTheDatabaseAndTheStores() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.pukar.db..", "org.pukar.embedded..", "org.pukar.backup..")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .doNotHaveFullyQualifiedName("org.pukar.callers.Callers")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..", "com.zaxxer.."));
  }

  @Test
  void redisStaysInSessions() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.pukar.session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients.."));
  }

  @Test
  void vertxStaysAtTheEdge() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.pukar.http..",
                "org.pukar.channel..",
                "org.pukar.console..",
                "org.pukar.simulator..",
                "org.pukar.ops..")
            .and()
            .haveSimpleNameNotEndingWith("Pages")
            .and()
            .haveSimpleNameNotEndingWith("Api")
            .and()
            .doNotHaveSimpleName("App")
            .and()
            .doNotHaveSimpleName("Providers")
            .and()
            .doNotHaveSimpleName("CaseRoutes")
            .and()
            .doNotHaveSimpleName("ConsoleRoutes")
            .and()
            .haveNameNotMatching("org\\.pukar\\.Desk\\w+")
            .and()
            .doNotHaveSimpleName("Texts")
            .and()
            .doNotHaveSimpleName("Voice")
            .and()
            .doNotHaveSimpleName("VoiceProviders")
            .and()
            .doNotHaveSimpleName("VoiceProvider")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.."));
  }

  /// What all have that sign is no provider.
  @Test
  void providersDoNotSeeEachOther() {
    check(
        slices()
            .matching("org.pukar.channel.*.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                DescribedPredicate.alwaysTrue(),
                JavaClass.Predicates.resideInAPackage("org.pukar.channel.signed"))
            .allowEmptyShould(true));
  }

  /// Clock, ids and randomness are passed in, so that a test can hold them.
  @Test
  void nobodyBelowAppLooksAtAClockOrThrowsDice() {
    ArchRule rule =
        noClasses()
            .that(
                new DescribedPredicate<JavaClass>("live below App") {
                  @Override
                  public boolean test(JavaClass type) {
                    return !type.getPackageName().equals("org.pukar")
                        && !type.getPackageName().startsWith("org.pukar.embedded")
                        && !type.getPackageName().startsWith("org.pukar.backup")
                        && !type.getSimpleName().equals("TerminalPhone");
                  }
                })
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class);
    check(rule);
  }

  @Test
  void namesSayWhatAThingIs() {
    check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
  }

  private static void check(ArchRule rule) {
    rule.check(ALL);
  }
}
