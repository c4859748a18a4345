package org.pukar.bench.voice;

import java.util.List;
import org.pukar.bench.load.Caller;
import org.pukar.bench.load.Verdict;

/// A call that is answered: a stranger chooses Hindi, agrees, and goes through menus. One thread.
public final class Call implements Caller {
  /// The keys, and what must be heard after each.
  private static final List<String> KEYS = List.of("2", "1", "3", "2", "0", "1", "9", "0");

  private static final String NUMBER = "1800000028";

  private final String sid;
  private final long phone;
  private int hop;

  Call(String run, long number, long phone) {
    this.sid = run + number;
    this.phone = phone;
  }

  @Override
  public String form() {
    return hop == 0
        ? "event=NewCall&sid=" + sid + "&cid=" + phone + "&called_number=" + NUMBER
        : "event=GotDTMF&sid=" + sid + "&data=" + KEYS.get(hop - 1);
  }

  @Override
  public String text() {
    return "";
  }

  @Override
  public void next() {
    hop++;
  }

  @Override
  public boolean isOver() {
    return hop > KEYS.size();
  }

  /// A prompt that waits for a key is right, wherever the call stands.
  public static Verdict judge(Call call, String answer) {
    return answer.contains("<collectdtmf") ? Verdict.RIGHT : Verdict.WRONG;
  }
}
