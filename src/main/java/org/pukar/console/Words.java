package org.pukar.console;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.pukar.day.IndianDay;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;

/// What the desk says to one person of staff, in her language. Immutable.
public final class Words {
  private static final LocalizedNumberFormatter NUMBERS =
      NumberFormatter.withLocale(ULocale.forLanguageTag("en-IN-u-nu-latn"));

  private final Catalog catalog;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;

  public Words(Catalog catalog) {
    this.catalog = catalog;
    Locale locale = Locale.forLanguageTag(catalog.language().code() + "-IN");
    this.time = DateTimeFormatter.ofPattern("d MMM, HH:mm", locale).withZone(IndianDay.ZONE);
    this.day = DateTimeFormatter.ofPattern("d MMM", locale);
  }

  public Language language() {
    return catalog.language();
  }

  public String say(String key) {
    return catalog.say(key, Map.of());
  }

  public String say(String key, String name, Object value) {
    return catalog.say(key, Map.of(name, value));
  }

  public String say(String key, Map<String, Object> values) {
    return catalog.say(key, values);
  }

  /// The words with the names of their values where these belong, for a browser that fills them in.
  public String gap(String key) {
    return catalog.say(key, Map.of("d", "{d}", "h", "{h}", "m", "{m}", "time", "{time}"));
  }

  /// The same, or the code itself where nobody has written words for it: a workflow is data.
  public String named(String prefix, String code) {
    return catalog.has(prefix + code) ? say(prefix + code) : code;
  }

  /// A number as it is written in India: `18,40,000`.
  public String number(long number) {
    return NUMBERS.format(number).toString();
  }

  /// A time of the day, in India: `21 Nov, 09:14`.
  public String at(Instant time) {
    return this.time.format(time);
  }

  /// A day: `21 Nov`.
  public String day(LocalDate day) {
    return this.day.format(day);
  }

  /// How long that is, in its two largest parts: `2 d 4 h`.
  public String lasting(Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    long days = minutes / (24 * 60);
    long hours = minutes / 60 % 24;
    if (days > 0) {
      return say("time.days", Map.of("d", days, "h", hours));
    }
    return hours > 0
        ? say("time.hours", Map.of("h", hours, "m", minutes % 60))
        : say("time.minutes", "m", minutes);
  }
}
