package org.pukar.channel.voice;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Requests;
import org.pukar.channel.wire.Unreadable;
import org.pukar.http.Form;

/// Where a provider that signs brings what comes of a call: addresses in which the step and our own
/// name of the call stand. Immutable; threads share it.
///
/// @param publicUrl our address as the provider sees it, without a slash at its end
/// @param provider its name in the path
public record Steps(String publicUrl, String provider) {
  static final String ANSWERED = "/answered";
  static final String HOP = "/hop";
  static final String STATUS = "/status";

  private static final String STEP = "hop";

  /// The path of calls that come in; the others lie below it.
  String path() {
    return "/voice/" + provider;
  }

  /// Where the answer to a prompt goes.
  ///
  /// @param next the prompt's step
  public String hop(int next, Optional<UUID> ours) {
    String tail = ours.map(id -> "&" + Requests.OURS + "=" + id).orElse("");
    return publicUrl + path() + HOP + "?" + STEP + "=" + next + tail;
  }

  /// Where it is told that a call of ours was answered.
  public String answered(UUID ours) {
    return publicUrl + path() + ANSWERED + "?" + Requests.OURS + "=" + ours;
  }

  /// Where it is told how a call of ours goes.
  public String status(UUID ours) {
    return publicUrl + path() + STATUS + "?" + Requests.OURS + "=" + ours;
  }

  /// Our own name of a call; empty if none stands in the address.
  static Optional<UUID> ours(RoutingContext context) {
    return Optional.of(Requests.ours(context)).filter(Fields::isOurs).map(UUID::fromString);
  }

  /// The step; empty if none stands in the address.
  static OptionalInt step(RoutingContext context) {
    String step = Form.ofQuery(context.request().query()).map(all -> all.get(STEP)).orElse("");
    if (!step.matches("[0-9]{0,6}")) {
      throw new Unreadable(STEP);
    }
    return step.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(step));
  }
}
