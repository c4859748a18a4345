package org.pukar.text.catalog;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pukar.text.Language;
import org.pukar.yaml.Line;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// All that Pukar says in one language: ICU message patterns by dotted key. Immutable: threads may
/// share it.
///
/// A number in `{n}` is grouped as in India (18,40,000), with the digits 0-9 in every language, so
/// the numbers of cases are passed as texts.
public final class Catalog {
  /// Stands before and after each value in marked words. No catalog, and nobody's phone, has this
  /// letter: it is one of those that Unicode leaves to private use.
  public static final String VALUE = "\uE000";

  private final Language language;
  private final Map<String, Message> messages;
  private final Set<String> keys;

  private Catalog(Language language, SortedMap<String, Message> messages) {
    this.language = language;
    this.messages = new HashMap<>(messages);
    this.keys = Collections.unmodifiableSet(messages.keySet());
  }

  /// Reads a mapping of keys to patterns; `complaint: {filed: ...}` and `complaint.filed: ...` are
  /// the same key. White space around a pattern is not part of it.
  ///
  /// @throws YamlException naming the line of a bad or empty pattern or of a key that stands twice
  public static Catalog of(Language language, Yaml words) {
    return of(language, List.of(words));
  }

  /// Reads several such mappings as one.
  static Catalog of(Language language, List<Yaml> parts) {
    SortedMap<String, Message> messages = new TreeMap<>();
    parts.forEach(words -> collect("", words, localeOf(language), messages));
    return new Catalog(language, messages);
  }

  private static void collect(
      String prefix, Yaml words, ULocale locale, Map<String, Message> messages) {
    words
        .map()
        .forEach((name, value) -> {
          String key = prefix + name;
          if (value instanceof Yaml.Mapping inner) {
            collect(key + ".", inner, locale, messages);
          } else if (messages.put(key, message(value, locale)) != null) {
            throw new YamlException(value.line(), "`" + key + "` stands twice");
          }
        });
  }

  private static Message message(Yaml value, ULocale locale) {
    String pattern = value.text().strip();
    if (pattern.isEmpty()) {
      throw new YamlException(value.line(), "a message without words");
    }
    return new Message(pattern, locale, value.line());
  }

  /// CLDR gives Hindi in Latin letters the numbers and months of English in India, and the other
  /// languages in Latin letters nothing, so all of them take those (and English plurals: 0 days).
  private static ULocale localeOf(Language language) {
    String base = language.isLatin() ? "en-IN" : language.code() + "-IN";
    return ULocale.forLanguageTag(base + "-u-ca-gregory-nu-latn");
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /// All keys, sorted, variants among them.
  public Set<String> keys() {
    return keys;
  }

  /// The variables a message needs, those of every branch of a plural or a choice.
  public Set<String> variables(String key) {
    return message(key).variables();
  }

  /// Where the message stands.
  public Line line(String key) {
    return message(key).line();
  }

  /// The message with its values.
  ///
  /// @throws IllegalArgumentException naming the key, if there is no such message, if one of its
  ///   variables has no value (also named), or if a value is of the wrong kind (never told)
  public String say(String key, Map<String, Object> values) {
    return message(key).say(key, values);
  }

  /// What the message says to everybody, with a mark for each value, or choice among words, that
  /// differs.
  ///
  /// @throws IllegalArgumentException naming the key, if there is no such message
  public String withGaps(String key, String gap) {
    return message(key).withGaps(gap);
  }

  /// The message's variant for a channel, `complaint.filed.voice`, or the plain one if it has none.
  public String say(String key, String variant, Map<String, Object> values) {
    return say(variant(key, variant), values);
  }

  /// The message's variant, with [#VALUE] around every value, and every number that is counted: for
  /// those who speak it.
  public String marked(String key, String variant, Map<String, Object> values) {
    String special = variant(key, variant);
    return message(special).marked(special, values);
  }

  /// All that a message's variant can say, marked, with nothing in the place of plain values.
  public Set<String> all(String key, String variant) {
    String special = variant(key, variant);
    return message(special).all(special, "");
  }

  /// The key of a message's variant, or its own if it has none.
  public String variant(String key, String variant) {
    String special = variant.isEmpty() ? key : key + "." + variant;
    return has(special) ? special : key;
  }

  private Message message(String key) {
    Message message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException(language.code() + " has no `" + key + "`");
    }
    return message;
  }
}
