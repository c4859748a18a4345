package org.pukar.grievances.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.Property;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Whatever is asked, given, taken back, referred, recalled, and whatever is over: an agency sees a
/// case exactly while it has it and the worker lets it.
class SightPropertyTest extends HouseTest {
  private static final int HISTORIES = 120;
  private static final int LONGEST = 14;
  private static final List<String> AGENCIES = List.of("labour-line", "legal-aid");
  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));
  private static final Notice WORDS = new Notice(Language.ENGLISH, "May we tell them?");

  private final AtomicInteger deeds = new AtomicInteger();

  /// What happens next, and with which agency.
  private record Step(int what, String agency) {
    static Step of(Random random) {
      return new Step(random.nextInt(9), AGENCIES.get(random.nextInt(AGENCIES.size())));
    }
  }

  private static List<Step> history(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1 + random.nextInt(LONGEST); i > 0; i--) {
      steps.add(Step.of(random));
    }
    return steps;
  }

  @Test
  void anAgencySeesItExactlyWhileItMay() {
    Property.forAll(HISTORIES, SightPropertyTest::history, this::live);
  }

  private void live(List<Step> steps) {
    String number = filed();
    act(OFFICER, number, "assign", Brought.NOTHING.to(ASHA));
    for (Step step : steps) {
      take(number, step);
      AGENCIES.forEach(agency ->
          assertThat(house.cases().read(of(agency), number).isPresent())
              .as("%s after %s", agency, step)
              .isEqualTo(isTold(number, agency)));
    }
  }

  private String filed() {
    int nth = deeds.incrementAndGet();
    PhoneNumber phone = new PhoneNumber("+9191%08d".formatted(nth));
    house.callers().agree(phone, Purpose.SERVICE, WORDS, "s" + nth);
    return house
        .grievances()
        .file(
            new Complaint(
                phone,
                house.categories().find("W").orElseThrow(),
                "not paid",
                Optional.empty(),
                "d347",
                "ussd",
                "net",
                "filed" + nth))
        .number();
  }

  private void take(String number, Step step) {
    String agency = step.agency();
    CaseConsents consents = house.consents();
    switch (step.what()) {
      case 0 -> consents.ask(OFFICER, number, agency, once());
      case 1 -> consents.give(OFFICER, number, agency, Way.DESK, WORDS, once());
      case 2 -> consents.takeBack(number, agency, once());
      case 3 -> over(agency);
      case 4 -> consents.recall(9);
      case 5 -> act(of(agency), number, "accept", Brought.NOTHING);
      case 6 -> act(of(agency), number, "reject", Brought.NOTHING.saying("not ours"));
      case 7 -> act(OFFICER, number, "recall", Brought.NOTHING.saying("back"));
      default -> act(OFFICER, number, "refer", Brought.NOTHING.naming(agency));
    }
  }

  private String once() {
    return "deed" + deeds.incrementAndGet();
  }

  private void act(Doer doer, String number, String act, Brought brought) {
    int version = house.cases().read(OFFICER, number).orElseThrow().file().version();
    house.cases().act(doer, number, version, act, brought, once());
  }

  /// What she agreed to for that agency is over.
  private static void over(String agency) {
    Map.of("case_consents", "expires_at", "grievances", "partner_until")
        .forEach((table, column) -> {
          try {
            house
                .stored()
                .run(
                    "UPDATE %s SET %s = now() - interval '1 second' WHERE partner = '%s' AND %s > now()"
                        .formatted(table, column, agency, column));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /// Told in the simplest way: the last referral was to it, nobody ended that, and she lets it.
  private static boolean isTold(String number, String agency) {
    Dossier dossier = house.cases().read(OFFICER, number).orElseThrow();
    boolean isReferred = Set.of("referred", "with-partner").contains(dossier.file().state());
    boolean isToIt =
        dossier.lines().stream()
            .filter(line -> line.act().equals("refer"))
            .reduce((_, last) -> last)
            .filter(line -> line.brought().partner().equals(agency))
            .isPresent();
    boolean isLet =
        house.consents().of(number).stream()
            .anyMatch(one -> one.partner().equals(agency) && one.until().isPresent());
    return isReferred && isToIt && isLet;
  }

  private static Doer of(String agency) {
    return new Doer(
        Optional.of(new UUID(7, agency.length())), Set.of("partner"), Set.of("partner:" + agency));
  }
}
