package org.pukar.speech;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.yaml.YamlReader;

/// Divides words into what is heard piece by piece in one language. Immutable; threads may share
/// it.
public final class Speech {
  /// What values look like. Of a number, what is longer than four digits and not grouped, or begins
  /// with 0, is a name and not an amount: a phone, a pin code.
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<day>\\d{2})-(?<month>\\d{2})-(?<year>\\d{4})"
              + "|(?:Rs\\.? ?|₹ ?)(?<rupees>\\d+(?:,\\d+)*)"
              + "|(?<threes>\\d{3} \\d{3} \\d{3})"
              + "|(?<name>\\+?\\d{5,}|0\\d+)(?![\\d,])"
              + "|(?<number>\\d+(?:,\\d+)*)");

  private static final Pattern HEARD = Pattern.compile("[\\p{L}\\p{N}]");

  /// What is left of the sentence before.
  private static final Pattern HANGING = Pattern.compile("^[\\s\\p{Po}\\p{Pd}]+");

  /// More digits than these would be no number that anybody says.
  private static final int MOST_DIGITS = 15;

  private final Language language;
  private final Counting counting;
  private final String[] months;

  private Speech(Language language, Counting counting) {
    this.language = language;
    this.counting = counting;
    this.months = new DateFormatSymbols(ULocale.forLanguageTag(language.code())).getMonths();
  }

  /// The way a language is spoken; written in Latin letters it sounds as in its own.
  public static Speech in(Language language) {
    Language spoken = language.spoken();
    try (InputStream in = Speech.class.getResourceAsStream("numbers.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without numbers.yaml");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var numbers = YamlReader.read("numbers.yaml", text).get(spoken.code());
      return new Speech(spoken, Counting.of(numbers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is heard of marked words ([Catalog#marked]), in its order: fixed words in one piece, and
  /// values from parts.
  public List<Clip> clips(String marked) {
    List<Clip> clips = new ArrayList<>();
    String[] pieces = marked.split(Catalog.VALUE, -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 0) {
        addWords(clips, pieces[i]);
      } else {
        addValue(clips, pieces[i]);
      }
    }
    return List.copyOf(clips);
  }

  private void addWords(List<Clip> clips, String words) {
    if (HEARD.matcher(words).find()) {
      clips.add(
          new Clip(
              language, HANGING.matcher(words).replaceFirst("").strip().replaceAll("\\s+", " ")));
    }
  }

  private void addValue(List<Clip> clips, String value) {
    Matcher found = VALUE.matcher(value);
    int from = 0;
    while (found.find()) {
      addWords(clips, value.substring(from, found.start()));
      addNumber(clips, found.toMatchResult());
      from = found.end();
    }
    addWords(clips, value.substring(from));
  }

  private void addNumber(List<Clip> clips, MatchResult found) {
    if (found.group("day") != null) {
      addDay(clips, found);
    } else if (found.group("rupees") != null) {
      addCounted(clips, found.group("rupees"));
      clips.add(new Clip(language, counting.rupees()));
    } else if (found.group("number") != null) {
      addCounted(clips, found.group("number"));
    } else {
      addDigits(clips, found.group());
    }
  }

  private void addCounted(List<Clip> clips, String number) {
    String digits = number.replace(",", "");
    if (digits.length() > MOST_DIGITS) {
      addDigits(clips, digits);
    } else {
      counting.words(Long.parseLong(digits)).forEach(word -> clips.add(new Clip(language, word)));
    }
  }

  /// One by one, with a pause where it is written apart.
  private void addDigits(List<Clip> clips, String digits) {
    digits
        .chars()
        .filter(c -> c != '+')
        .mapToObj(Character::toString)
        .map(c -> c.equals(" ") ? Clip.pause(language) : new Clip(language, c))
        .forEach(clips::add);
  }

  private void addDay(List<Clip> clips, MatchResult found) {
    int month = Integer.parseInt(found.group("month"));
    if (month < 1 || month > months.length) {
      addDigits(clips, found.group().replace("-", " "));
      return;
    }
    Clip day = new Clip(language, Integer.toString(Integer.parseInt(found.group("day"))));
    Clip name = new Clip(language, months[month - 1]);
    clips.addAll(counting.dayFirst() ? List.of(day, name) : List.of(name, day));
    addCounted(clips, found.group("year"));
  }

  /// What is between two sentences.
  public Clip pause() {
    return Clip.pause(language);
  }

  /// Every piece that the words of a catalog may need, and those of numbers, days and money; what
  /// callers or features say themselves is not among them.
  public Stream<Clip> all(Catalog words, String variant) {
    Stream<Clip> said =
        words.keys().stream()
            .filter(key -> !isVariant(words, key))
            .flatMap(key -> words.all(key, variant).stream())
            .flatMap(marked -> clips(marked).stream());
    Stream<Clip> counted =
        Stream.concat(counting.all(), Stream.of(months)).map(word -> new Clip(language, word));
    return Stream.of(said, counted, Stream.of(Clip.pause(language)))
        .flatMap(clips -> clips)
        .distinct();
  }

  private static boolean isVariant(Catalog words, String key) {
    int dot = key.lastIndexOf('.');
    return dot > 0 && words.has(key.substring(0, dot));
  }
}
