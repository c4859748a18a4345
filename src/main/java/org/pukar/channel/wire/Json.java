package org.pukar.channel.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/// JSON from and for providers. What comes may be hostile: its depth is limited, and what is wrong
/// with it is [Unreadable]. Stateless.
public final class Json {
  static final String BODY = "body";

  /// Providers nest five deep at most.
  private static final int DEEPEST = 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// An object that is the whole body.
  public static Fields object(String json) {
    return Fields.of(read(json, BODY), "");
  }

  /// An object that is the whole body, or several in a list.
  public static List<Fields> objects(String json) {
    JsonNode node = read(json, BODY);
    return node.isArray() ? Fields.each(node, "") : List.of(Fields.of(node, ""));
  }

  /// @param field what is unreadable if it is no JSON
  static JsonNode read(String json, String field) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Unreadable(field);
    }
  }

  /// Writes texts, maps and lists.
  public static String write(Map<String, ?> body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request cannot be written", e);
    }
  }
}
