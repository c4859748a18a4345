package org.pukar.campaigns.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pukar.campaigns.Audience;
import org.pukar.campaigns.Audience.Who;
import org.pukar.campaigns.Draft;
import org.pukar.outbox.Kind;
import org.pukar.text.Language;

/// Reads the draft of a campaign from a request's body in JSON. Threads share it.
///
/// @param isDistrict whether an id is a district's
record DraftReader(Predicate<String> isDistrict) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 1000;
  private static final int MOST_AMONG = 1000;
  private static final List<String> KINDS = List.of("bulletin", "campaign");

  /// Says that a field is not what it must be. It never holds what was sent.
  static final class WrongField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    WrongField(String field, String must) {
      super("The field " + field + " must be " + must + ".");
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /// The draft.
  ///
  /// @throws WrongField naming the first field that is wrong; `body` if it is no JSON
  Draft read(byte[] body) {
    JsonNode json = parse(body);
    String name = text(json, "name", LONGEST_NAME);
    String kind = text(json, "kind", LONGEST_NAME);
    if (!KINDS.contains(kind)) {
      throw new WrongField("kind", "bulletin or campaign");
    }
    Map<Language, String> words = words(json.path("words"));
    Language fallback =
        Language.find(text(json, "fallback", LONGEST_NAME))
            .filter(words::containsKey)
            .orElseThrow(() -> new WrongField("fallback", "the tag of a language in words"));
    return new Draft(
        name,
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        words,
        fallback,
        audience(json.path("audience")));
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode json =
          Optional.<JsonNode>ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      throw new WrongField("body", "an object in JSON");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be read", e);
    }
    throw new WrongField("body", "an object in JSON");
  }

  private static String text(JsonNode json, String field, int longest) {
    JsonNode node = json.path(field);
    String text = node.isTextual() ? node.textValue() : "";
    if (text.isBlank() || text.length() > longest) {
      throw new WrongField(field, "a text of 1 to " + longest + " letters");
    }
    return text;
  }

  private static Map<Language, String> words(JsonNode json) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    if (!json.isObject() || json.isEmpty()) {
      throw new WrongField("words", "texts by the tags of languages");
    }
    json.fieldNames()
        .forEachRemaining(tag ->
            words.put(
                Language.find(tag)
                    .orElseThrow(() -> new WrongField("words", "texts by the tags of languages")),
                text(json, tag, LONGEST_WORDS)));
    return words;
  }

  private Audience audience(JsonNode json) {
    Who who =
        Who.find(json.path("who").asText(""))
            .orElseThrow(
                () -> new WrongField("audience.who", "all, languages, home, work or list"));
    List<String> among = new ArrayList<>();
    json.path("among").forEach(one -> among.add(one.asText("")));
    if (among.isEmpty() == who.isAmong() || among.size() > MOST_AMONG) {
      throw new WrongField(
          "audience.among", who.isAmong() ? "a list that is not empty" : "left out");
    }
    if (!among.stream().allMatch(one -> isKnown(who, one))) {
      throw new WrongField(
          "audience.among", who == Who.LANGUAGES ? "tags of languages" : "ids of districts");
    }
    return new Audience(who, among);
  }

  private boolean isKnown(Who who, String one) {
    return who == Who.LANGUAGES ? Language.find(one).isPresent() : isDistrict.test(one);
  }
}
