package org.pukar.operator;

import java.util.List;
import org.pukar.operator.Scenario.Rows;

/// What simulated callers set out to do. Who is put on the way to a person does not dial again.
final class Scenarios {
  private static final String LONG =
      "we are fourteen men and three women and nobody has paid us ".repeat(6);

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "looks around",
              new Rows(1, 0, 0),
              "dial > 1 > 1 > 1 > 0 > 2 > 0 > 3 > 1 > 9 > 0 > 00 > 5 > 0"),
          Scenario.of(
              "complains",
              new Rows(1, 1, 0),
              "dial > 1 > 1 > 3 > 1 > 1 > nobody has paid us > kalahandy > 1"),
          Scenario.of(
              "complains in Hindi, picking the district from lists",
              new Rows(1, 1, 0),
              "dial > 2 > 1 > 3 > 1 > 2 > गिर गया > 1 > 9 > 2 > 1"),
          Scenario.of(
              "complains and asks how it stands",
              new Rows(1, 1, 0),
              "dial > 1 > 1 > 3 > 1 > 1 > nobody has paid us > kalahandy > 1",
              "dial > 3 > 2 > 123456789 > {number 1}"),
          Scenario.of(
              "complains of two things",
              new Rows(1, 2, 0),
              "dial > 1 > 1 > 3 > 1 > 1 > nobody has paid us > kalahandy > 1",
              "dial > 3 > 1 > 5 > no water in the room > ganjm > 1",
              "dial > 3 > 2 > {number 2}"),
          Scenario.of(
              "is refused again and again",
              new Rows(1, 1, 0),
              "dial > 7 > 1 > 1 > 8 > 3 > x > 1 > 1 > ... > "
                  + LONG
                  + " > no wages > xyzzyx > qqqq > ganjm > 3x > 1"),
          Scenario.of("asks for a person", new Rows(1, 0, 1), "dial > 1 > 1 > 1 > 0 > 4 > 1"),
          Scenario.of("asks for a person, and then not", new Rows(1, 0, 1), "dial > 1 > 1 > 4 > 5"),
          Scenario.of("asks for a woman to call", new Rows(1, 0, 1), "dial > 1 > 1 > 4 > 4 > 1"),
          Scenario.of(
              "agrees to nothing but a call",
              new Rows(1, 0, 1),
              "dial > 2 > 2 > 1 > 2 > 0 > 4 > 1"),
          Scenario.of("is not free to go", new Rows(1, 0, 1), "dial > 1 > 1 > 3 > 1 > 9 > 2"),
          Scenario.of(
              "changes the language",
              new Rows(1, 1, 0),
              "dial > 1 > 1 > 6 > 2 > 3 > 1 > 1 > पैसा नहीं मिला > गंजाब > 1",
              "dial > 6 > 1 > 1 > 0"),
          Scenario.of(
              "dials through for the first time",
              new Rows(1, 1, 0),
              "dial 3*1*1 > 1 > 1 > no wages > ganjm > 1"),
          Scenario.of(
              "dials through",
              new Rows(1, 2, 0),
              "dial > 1 > 1 > 3 > 1 > 1 > no wages > ganjm > 1",
              "dial 3*1*1*no water*ganjm*1 > 7 > 1",
              "dial 3*2 > {number 2}"));

  private Scenarios() {}
}
