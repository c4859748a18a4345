package org.pukar.channel.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Handed.Why;

/// Reads what providers answer to our requests. Stateless.
public final class Answers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofSeconds(30);

  private Answers() {}

  /// A body as JSON. Total: what is none has no members.
  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  /// A member's text or number; empty if there is none of that name.
  public static String text(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isValueNode() && !member.isNull() ? member.asText() : "";
  }

  /// What an answer means of which nothing is known but its status (RFC 9110, 15). A server's own
  /// failure leaves open how far it had come, but for 503.
  public static Handed ofStatus(int status) {
    return switch (status) {
      case 401, 403 -> new Handed.Refused(Why.ACCOUNT);
      case 402 -> new Handed.Refused(Why.CREDIT);
      case 429 -> new Handed.Busy(SOON);
      case 503 -> new Handed.Busy(LATER);
      default ->
          status >= 300 && status < 500 ? new Handed.Refused(Why.OTHER) : new Handed.Unsure();
    };
  }
}
