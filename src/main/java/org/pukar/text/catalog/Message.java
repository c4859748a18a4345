package org.pukar.text.catalog;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pukar.yaml.Line;
import org.pukar.yaml.YamlException;

/// One sentence of a catalog, its pattern read once. Threads may share it.
public final class Message {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d+)*");

  private final Line line;
  private final Set<String> variables;

  /// The pattern taken to pieces; frozen, so that threads may share it.
  private final MessagePattern parsed;

  private final Shape shape;

  /// Not safe among threads, so only used under its own lock.
  private final MessageFormat format;

  /// What a pattern without variables always says.
  private final String fixed;

  /// @throws YamlException naming the line of a pattern that ICU cannot read
  Message(String pattern, ULocale locale, Line line) {
    this.line = line;
    refuseHiddenBraces(pattern, line);
    try {
      this.parsed = new MessagePattern(ApostropheMode.DOUBLE_OPTIONAL).parse(pattern).freeze();
      this.variables = variablesOf(parsed);
      this.shape = Shape.of(parsed);
      this.format = new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new YamlException(line, "not a message pattern: " + e.getMessage());
    }
    this.fixed = variables.isEmpty() ? format.format(Map.of()) : "";
  }

  /// In ICU an apostrophe before a brace turns `'{name}'` into those very letters on the screen.
  private static void refuseHiddenBraces(String pattern, Line line) {
    String rest = pattern.replace("''", "");
    if (rest.contains("'{") || rest.contains("'}")) {
      throw new YamlException(line, "an apostrophe before a brace hides it: write it twice");
    }
  }

  private static Set<String> variablesOf(MessagePattern pattern) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_NAME, ARG_NUMBER -> names.add(pattern.getSubstring(part));
        default -> {}
      }
    }
    return Set.copyOf(names);
  }

  Line line() {
    return line;
  }

  Set<String> variables() {
    return variables;
  }

  /// What the message always says, with a mark wherever it says a value or chooses among words.
  String withGaps(String gap) {
    String pattern = parsed.getPatternString();
    StringBuilder text = new StringBuilder();
    int said = 0;
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      switch (part.getType()) {
        case ARG_START -> {
          i = parsed.getLimitPartIndex(i);
          text.append(pattern, said, part.getIndex()).append(gap);
          said = parsed.getPart(i).getLimit();
        }
        case SKIP_SYNTAX -> {
          text.append(pattern, said, part.getIndex());
          said = part.getLimit();
        }
        default -> {}
      }
    }
    return withPlainSpaces(text.append(pattern, said, pattern.length()).toString());
  }

  /// @param key the message's key, to be named in errors, which never name a value
  String say(String key, Map<String, Object> values) {
    if (variables.isEmpty()) {
      return fixed;
    }
    for (String variable : variables) {
      if (!values.containsKey(variable)) {
        throw new IllegalArgumentException("`%s` needs {%s}".formatted(key, variable));
      }
    }
    return withPlainSpaces(format(key, values));
  }

  /// The same with [Catalog#VALUE] around every value that is said as it is, and around numbers
  /// where the message counts.
  String marked(String key, Map<String, Object> values) {
    if (variables.isEmpty()) {
      return fixed;
    }
    Map<String, Object> marked = new HashMap<>(values);
    shape.plain().forEach(name -> marked.computeIfPresent(name, (_, value) -> mark(value)));
    String said = say(key, marked);
    return shape.counts() ? withMarkedNumbers(said) : said;
  }

  /// All that it can say, marked, with this in the place of plain values.
  Set<String> all(String key, String plain) {
    return shape.all(plain).stream()
        .map(values -> marked(key, values))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String mark(Object value) {
    return Catalog.VALUE + value + Catalog.VALUE;
  }

  /// But for those that stand in a value, which is marked as a whole.
  private static String withMarkedNumbers(String said) {
    String[] pieces = said.split(Catalog.VALUE, -1);
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] =
          i % 2 == 0
              ? NUMBER.matcher(pieces[i]).replaceAll(found -> mark(found.group()))
              : mark(pieces[i]);
    }
    return String.join("", pieces);
  }

  private String format(String key, Map<String, Object> values) {
    try {
      synchronized (format) {
        return format.format(values);
      }
    } catch (IllegalArgumentException e) {
      // ICU's own message holds the value, which may be somebody's name: it ends here.
      throw new IllegalArgumentException("`" + key + "` got a value of the wrong kind");
    }
  }

  /// Times come with narrow no-break spaces, one of which would make a screen of 182 letters 80.
  private static String withPlainSpaces(String text) {
    return text.replace('\u202F', ' ').replace('\u00A0', ' ');
  }
}
