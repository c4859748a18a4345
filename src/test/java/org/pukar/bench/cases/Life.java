package org.pukar.bench.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.bench.load.Caller;
import org.pukar.bench.load.Verdict;

/// A case from its filing to what is proposed, and looked for: four requests of one office. One
/// thread.
final class Life implements Caller {
  private static final String AT = "/api/v1/cases";
  private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\d{9})\"");
  private static final String[] STATES = {"received", "assigned", "proposed", "proposed"};

  private final Office office;
  private final String phone;
  private final String deed;
  private String number = "";
  private int step;

  Life(Office office, String phone, String deed) {
    this.office = office;
    this.phone = phone;
    this.deed = deed;
  }

  @Override
  public String form() {
    return switch (step) {
      case 0 -> Request.post(AT, office.key(), deed, complaint());
      case 1 -> act("{\"act\": \"assign\", \"version\": 0, \"owner\": \"" + office.id() + "\"}");
      case 2 ->
          act("{\"act\": \"propose\", \"version\": 1, \"note\": \"He says that he paid all.\"}");
      default ->
          Request.post(AT + "/search", office.key(), deed, "{\"number\": \"" + number + "\"}");
    };
  }

  private String complaint() {
    return """
    {"phone": "%s", "language": "en", "category": "W", "place": "%s", "consent": "desk",
     "words": "The contractor has not paid us for two months of work."}
    """
        .formatted(phone, office.place());
  }

  private String act(String json) {
    return Request.post(AT + "/" + number + "/acts", office.key(), deed + "-" + step, json);
  }

  /// Takes down what was answered.
  Verdict hear(String answer) {
    Matcher told = NUMBER.matcher(answer);
    if (!told.find() || !answer.contains("\"state\":\"" + STATES[step] + "\"")) {
      return Verdict.WRONG;
    }
    boolean isHers = number.isEmpty() || number.equals(told.group(1));
    number = told.group(1);
    return isHers ? Verdict.RIGHT : Verdict.WRONG;
  }

  @Override
  public String text() {
    return "";
  }

  @Override
  public void next() {
    step++;
  }

  @Override
  public boolean isOver() {
    return step == STATES.length;
  }

  @Override
  public String toString() {
    return "Life[" + step + "]";
  }
}
