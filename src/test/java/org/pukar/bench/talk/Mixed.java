package org.pukar.bench.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pukar.bench.load.Calls;

/// Callers as the table has them, by weight, without end. One thread.
public final class Mixed implements Calls<Call> {
  private final Phones phones;
  private final Random random;
  private final List<Scenario> byWeight = new ArrayList<>();

  public Mixed(Phones phones, Random random) {
    this.phones = phones;
    this.random = random;
    for (Scenario scenario : Scenarios.ALL) {
      for (int i = 0; i < scenario.weight(); i++) {
        byWeight.add(scenario);
      }
    }
  }

  @Override
  public Optional<Call> next() {
    Scenario scenario = pick();
    Optional<Phone> phone = phones.take(scenario.from());
    // Where all phones of a kind are in calls, the others call more often.
    return phone.isPresent() ? phone.map(p -> phones.call(scenario, p)) : next();
  }

  @Override
  public void over(Call call) {
    phones.free(call.phone());
  }

  /// So many callers who stop in the middle and do not come back: each phone once, stops spread
  /// over all hops.
  public Calls<Call> standing(int count) {
    return new Standing(count);
  }

  private Scenario pick() {
    return byWeight.get(random.nextInt(byWeight.size()));
  }

  private final class Standing implements Calls<Call> {
    private int left;

    private Standing(int count) {
      left = count;
    }

    @Override
    public Optional<Call> next() {
      if (left == 0) {
        return Optional.empty();
      }
      left--;
      return Optional.of(standing());
    }

    private Call standing() {
      Scenario scenario = pick();
      // Of a scenario with two diallings the first: one session a caller.
      int hops = (int) scenario.hops().stream().filter(hop -> hop.dialling() == 0).count();
      Phone phone = phones.take(scenario.from()).orElse(null);
      if (phone == null || hops < 2) {
        return standing();
      }
      return phones.call(scenario, phone, 1 + random.nextInt(hops - 1));
    }

    @Override
    public void over(Call call) {
      // The session stands.
    }
  }
}
