package org.pukar.bench.talk;

import org.pukar.bench.load.Caller;

/// One caller on the way through a scenario. One thread.
public final class Call implements Caller {
  private final Scenario scenario;
  private final Phone phone;
  private final String line;
  private final int end;
  private int at;
  private String told = "";

  /// @param line names the session for the network, never given before
  /// @param end how many hops are made; fewer than the scenario has leave the session standing
  Call(Scenario scenario, Phone phone, String line, int end) {
    this.scenario = scenario;
    this.phone = phone;
    this.line = line;
    this.end = end;
  }

  /// A stranger's call, its inputs as [Scenarios] writes them.
  public static Call of(String inputs) {
    Scenario scenario = Scenario.of("some", 1, Kind.NEW, Kind.NEW, inputs);
    return new Call(scenario, Phone.fresh("6000000000"), "some", scenario.hops().size());
  }

  /// The form that Africa's Talking sends for the hop that is next.
  @Override
  public String form() {
    return "sessionId="
        + line
        + '-'
        + hop().dialling()
        + "&phoneNumber=%2B91"
        + phone.number()
        + "&serviceCode=*384*26%23&text="
        + filled(hop().form());
  }

  /// All inputs of this dialling up to the hop that is next.
  @Override
  public String text() {
    return filled(hop().text());
  }

  private Scenario.Hop hop() {
    return scenario.hops().get(at);
  }

  private String filled(String text) {
    return text.replace(Scenario.NUMBER, phone.complaint());
  }

  /// The answer was right: on to the next hop.
  @Override
  public void next() {
    at++;
  }

  @Override
  public boolean isOver() {
    return at == end;
  }

  /// The caller was told the number of a new complaint.
  public void tell(String number) {
    told = number;
  }

  String told() {
    return told;
  }

  public Scenario scenario() {
    return scenario;
  }

  public Phone phone() {
    return phone;
  }

  public int at() {
    return at;
  }

  @Override
  public String toString() {
    return "%s (%s), hop %d".formatted(scenario.name(), scenario.who(), at);
  }
}
