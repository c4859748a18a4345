package org.pukar.grievances.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.catalog.Catalog;

/// A worker is asked which agencies may be told of her case, and takes it back. Only the phone that
/// filed it can. Threads share it.
public final class ReferralActions {
  private static final String PARTNER = "agency";

  private final CaseConsents consents;
  private final ConsentWords said;
  private final BiPredicate<String, PhoneNumber> isHers;

  /// @param isHers whether the case of a number was filed from a phone
  public ReferralActions(
      CaseConsents consents, ConsentWords said, BiPredicate<String, PhoneNumber> isHers) {
    this.consents = consents;
    this.said = said;
    this.isHers = isHers;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                    "referrals.asked",
                    ActionShape.looks("asked", "nothing")
                        .giving(ConsentWords.NAME, said::longest)
                        .giving(ConsentWords.DAYS, said.days()),
                    this::asked)
                .seeming(_ -> Outcome.of("nothing")),
            new Action("referrals.held", ActionShape.looks("some", "none"), this::held)
                .seeming(_ -> Outcome.of("none")),
            deciding("referrals.agree", this::agree),
            deciding("referrals.decline", this::decline),
            deciding("referrals.take-back", this::takeBack)),
        List.of(
            new Source(
                    "referrals.agencies", new SourceShape(false, this::all), this::agencies, false)
                .hidden()),
        said.spoken());
  }

  private static Action deciding(String name, Action.Deed deed) {
    return new Action(name, ActionShape.writes("done", "changed"), deed)
        .seeming(_ -> Outcome.of("changed"));
  }

  private Outcome asked(Asked asked) {
    return of(asked).stream()
        .filter(one -> one.until().isEmpty())
        .findFirst()
        .map(one ->
            Outcome.of(
                "asked",
                Map.of(
                    PARTNER,
                    one.partner(),
                    ConsentWords.NAME,
                    said.name(one.partner(), asked.words()),
                    ConsentWords.DAYS,
                    said.days())))
        .orElseGet(() -> Outcome.of("nothing"));
  }

  private Outcome held(Asked asked) {
    return Outcome.of(agencies(asked).isEmpty() ? "none" : "some");
  }

  private List<Option> agencies(Asked asked) {
    return of(asked).stream()
        .filter(one -> one.until().isPresent())
        .map(one -> new Option(one.partner(), said.name(one.partner(), asked.words())))
        .toList();
  }

  private List<Option> all(Catalog words) {
    return List.of(new Option("", said.longest(words)));
  }

  private List<Agreed> of(Asked asked) {
    return number(asked).map(consents::of).orElse(List.of());
  }

  private Outcome agree(Asked asked) {
    String partner = asked.value(PARTNER);
    return act(
        asked,
        number ->
            consents.agree(
                number, partner, said.notice(partner, number, asked.words()), asked.onceKey()));
  }

  private Outcome decline(Asked asked) {
    String partner = asked.value(PARTNER);
    return act(asked, number -> consents.decline(number, partner, asked.onceKey()));
  }

  private Outcome takeBack(Asked asked) {
    String partner = asked.value(PARTNER);
    return act(asked, number -> consents.takeBack(number, partner, asked.onceKey()));
  }

  private Outcome act(Asked asked, Function<String, Acted> deed) {
    return number(asked)
        .map(deed)
        .filter(Acted.Done.class::isInstance)
        .map(_ -> Outcome.of("done"))
        .orElseGet(() -> Outcome.of("changed"));
  }

  private Optional<String> number(Asked asked) {
    return CaseNumbers.parse(asked.value("typed-number"))
        .filter(known -> isHers.test(known, asked.caller()));
  }
}
