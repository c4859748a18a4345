package org.pukar.bench.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pukar.bench.load.Judge;
import org.pukar.bench.load.Verdict;
import org.pukar.bench.talk.Call;
import org.pukar.bench.talk.Kind;
import org.pukar.bench.talk.Phone;
import org.pukar.bench.talk.Phones;
import org.pukar.bench.talk.Scenario;

/// What callers must hear at each hop, learnt from calls that were alone. One thread.
public final class Screens implements Judge<Call> {
  /// By identity: looking at all hops of a scenario for each answer would cost too much.
  private final IdentityHashMap<Scenario, List<Template>> expected = new IdentityHashMap<>();

  private final Set<String> told = new HashSet<>();
  private final PoliteWords polite;
  private final Phones phones;
  private final Function<Call, String> alone;

  /// Knows no screen yet.
  ///
  /// @param languages the folder of catalogs, which say how callers are sent away
  /// @param alone sends the hop that is next, while nobody else calls, and gives its answer
  public Screens(Path languages, Phones phones, Function<Call, String> alone) {
    this.polite = new PoliteWords(languages);
    this.phones = phones;
    this.alone = alone;
    told.addAll(phones.complaints());
  }

  /// Learns scenarios, each from two callers, who must hear the same.
  ///
  /// @throws IllegalStateException if they do not, or a known caller's call does not end
  public void learn(List<Scenario> scenarios) {
    for (Scenario scenario : scenarios) {
      Phone one = phones.take(scenario.from()).orElseThrow();
      Phone other = phones.take(scenario.from()).orElseThrow();
      learn(scenario, one, other);
      phones.free(one);
      phones.free(other);
    }
  }

  private void learn(Scenario scenario, Phone one, Phone other) {
    List<Template> templates = listen(scenario, one);
    if (!templates.equals(listen(scenario, other))) {
      throw new IllegalStateException("two callers heard different things: " + scenario.name());
    }
    expected.put(scenario, templates);
  }

  private List<Template> listen(Scenario scenario, Phone phone) {
    Call call = phones.call(scenario, phone);
    List<Template> templates = new ArrayList<>();
    String answer = "";
    while (!call.isOver()) {
      answer = alone.apply(call);
      if (!answer.matches("(?s)(CON|END) .+") || polite.verdict(answer) != Verdict.WRONG) {
        throw new IllegalStateException(call + " got no screen but: " + answer);
      }
      templates.add(Template.of(answer, phone));
      call.next();
    }
    if (phone.kind() != Kind.NEW && !answer.startsWith("END ")) {
      throw new IllegalStateException(scenario.name() + " must end, but got: " + answer);
    }
    return List.copyOf(templates);
  }

  /// A new complaint's number must never have been told before.
  @Override
  public Verdict of(Call call, String answer) {
    Template template = expected.getOrDefault(call.scenario(), List.of()).get(call.at());
    Template.Match match = template.match(answer, call.phone());
    if (!match.fits()) {
      return polite.verdict(answer);
    }
    if (match.told().isEmpty()) {
      return Verdict.RIGHT;
    }
    call.tell(match.told());
    return told.add(match.told()) ? Verdict.RIGHT : Verdict.WRONG;
  }
}
