package org.pukar.channel.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pukar.http.Form;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

/// The fields of a provider's request, wherever they came from: a form, a query, an object of JSON.
/// What is missing or is none of its kind is [Unreadable], by its name. Immutable.
public final class Fields {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CODE = 40;

  private final String place;
  private final Function<String, Optional<String>> fields;
  private final Function<String, JsonNode> nodes;

  private Fields(
      String place, Function<String, Optional<String>> fields, Function<String, JsonNode> nodes) {
    this.place = place;
    this.fields = fields;
    this.nodes = nodes;
  }

  /// The fields of a form or a query. A list in one of them is a text of JSON.
  public static Fields of(Form form) {
    return new Fields("", form::find, name -> Json.read(form.get(name), name));
  }

  /// The fields of an object of JSON: texts, numbers and truth values alike; null is none at all.
  ///
  /// @param place where the object stands, to name its fields; empty for the whole body
  static Fields of(JsonNode object, String place) {
    if (!object.isObject()) {
      throw new Unreadable(place.isEmpty() ? Json.BODY : place);
    }
    String before = place.isEmpty() ? "" : place + ".";
    return new Fields(before, name -> scalar(object.path(name), before + name), object::path);
  }

  private static Optional<String> scalar(JsonNode node, String place) {
    if (node.isContainerNode()) {
      throw new Unreadable(place);
    }
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  /// The objects of a list.
  static List<Fields> each(JsonNode list, String place) {
    return each(list, place, Fields::of);
  }

  private static <T> List<T> each(
      JsonNode list, String place, BiFunction<JsonNode, String, T> read) {
    if (!list.isArray()) {
      throw new Unreadable(place);
    }
    return IntStream.range(0, list.size())
        .mapToObj(i -> read.apply(list.path(i), place + "[" + i + "]"))
        .toList();
  }

  /// The field as it is, if it is there.
  public Optional<String> find(String name) {
    return fields.apply(name);
  }

  /// A field that must be there, and may be empty.
  public String words(String name) {
    return find(name).orElseThrow(() -> new Unreadable(place + name));
  }

  /// A list of objects that must be there, and may be empty.
  public List<Fields> list(String name) {
    return each(nodes.apply(name), place + name);
  }

  /// A list of texts that must be there, and may be empty.
  public List<String> texts(String name) {
    return each(
        nodes.apply(name),
        place + name,
        (node, at) -> scalar(node, at).orElseThrow(() -> new Unreadable(at)));
  }

  /// An object that must be there.
  public Fields within(String name) {
    return of(nodes.apply(name), place + name);
  }

  /// A name or number of somebody or something, which may be missing: empty then.
  public String name(String name) {
    String value = find(name).orElse("").strip();
    if (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
      throw new Unreadable(place + name);
    }
    return value;
  }

  /// The same, where it must be there.
  public String needed(String name) {
    String value = name(name);
    if (value.isEmpty()) {
      throw new Unreadable(place + name);
    }
    return value;
  }

  /// How many seconds something took; 0 if that is missing or no number.
  public int seconds(String name) {
    String value = name(name);
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }

  /// Our own id of a text, which our link gave the provider to say again.
  public String ours(String name) {
    String value = needed(name);
    if (!isOurs(value)) {
      throw new Unreadable(place + name);
    }
    return value;
  }

  /// Whether that can be an id under which we handed a text over.
  public static boolean isOurs(String value) {
    try {
      return UUID.fromString(value).toString().equals(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// News of a text.
  ///
  /// @param ours our own id, where the provider said it again: it counts if it can be one
  /// @param theirs the field that holds the provider's name for the text, which counts else
  public Receipt news(String ours, String theirs, Receipt.Came came, String code) {
    boolean named = isOurs(ours);
    return new Receipt(named ? ours : needed(theirs), named, came, code);
  }

  /// Who wrote. The field must be there; withheld numbers, names and short codes are nobody's.
  public Optional<PhoneNumber> sender(String name) {
    words(name);
    return PhoneNumber.caller(name(name));
  }

  /// A network's own words for something, as far as they are there, cut to what a receipt holds.
  public String code(String... names) {
    String code =
        Stream.of(names)
            .map(name -> find(name).orElse("").strip().replaceAll("\\P{Print}", "?"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
  }
}
