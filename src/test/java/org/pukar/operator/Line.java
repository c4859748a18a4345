package org.pukar.operator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pukar.conversation.hop.Inbound;
import org.pukar.phone.PhoneNumber;

/// What an operator sends under one id of its own, hop after hop. One thread sends; others may look
/// on.
final class Line {
  private final Kind kind;
  private final String id;
  private final String phone;
  private final List<Hop> hops = new CopyOnWriteArrayList<>();
  private String whole = "";

  Line(Kind kind, String id, String phone) {
    this.kind = kind;
    this.id = id;
    this.phone = phone;
  }

  Hop dial(String ahead) {
    whole = ahead;
    return next(ahead, true);
  }

  Hop type(String input) {
    whole = whole.isEmpty() ? input : whole + "*" + input;
    return next(input, false);
  }

  private Hop next(String typed, boolean dials) {
    int number = hops.size();
    Inbound inbound =
        new Inbound(
            "ussd",
            kind.name(),
            id,
            PhoneNumber.caller(phone),
            "*384*26#",
            kind.input(id, number + 1, typed, whole, dials));
    Hop hop = new Hop(this, number, inbound, dials, typed);
    hops.add(hop);
    return hop;
  }

  /// The hop of that number, from 0.
  Hop hop(int number) {
    return hops.get(number);
  }

  /// How many were sent for the first time.
  int sent() {
    return hops.size();
  }

  /// How many of them were answered.
  int answered() {
    return (int) hops.stream().filter(Hop::isAnswered).count();
  }

  @Override
  public String toString() {
    return id;
  }
}
