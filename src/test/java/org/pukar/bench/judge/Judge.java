package org.pukar.bench.judge;

import org.pukar.bench.talk.Call;

/// Says whether an answer is what the caller must hear.
@FunctionalInterface
public interface Judge {

  Verdict of(Call call, String answer);

  /// An echo gives back what was typed.
  static Verdict echo(Call call, String answer) {
    return answer.equals("CON " + call.text()) ? Verdict.RIGHT : Verdict.WRONG;
  }
}
