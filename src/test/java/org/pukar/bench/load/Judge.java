package org.pukar.bench.load;

/// Says whether an answer is what the caller must hear.
@FunctionalInterface
public interface Judge<C extends Caller> {

  Verdict of(C caller, String answer);

  /// An echo gives back what was typed.
  static Verdict echo(Caller caller, String answer) {
    return answer.equals("CON " + caller.text()) ? Verdict.RIGHT : Verdict.WRONG;
  }
}
