package org.pukar.grievances.clock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.yaml.Line;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// Reads `config/calendars.yaml`. A State without a week of its own works by the default one, and
/// all have the default's holidays. Stateless, so any thread may read.
public final class CalendarsReader {
  private static final Pattern STATE = Pattern.compile("s[0-9]+");
  private static final Pattern BLOCK =
      Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");

  private CalendarsReader() {}

  /// Reads all calendars.
  ///
  /// @throws YamlException naming the line that is wrong
  public static Calendars read(Path file) throws IOException {
    return calendars(YamlReader.read(file));
  }

  static Calendars calendars(Yaml yaml) {
    Yaml all = yaml.only("default", "states").get("default").only("week", "holidays");
    Calendar standard = calendar(all.get("week"), all.find("holidays"), Map.of());
    Map<String, Calendar> states = new HashMap<>();
    yaml.find("states")
        .ifPresent(written -> written.map().forEach((id, s) -> states.put(id, state(id, s, all))));
    return new Calendars(standard, states);
  }

  private static Calendar state(String id, Yaml yaml, Yaml all) {
    if (!STATE.matcher(id).matches()) {
      throw new YamlException(yaml.line(), "`" + id + "` is no id of a State");
    }
    yaml.only("week", "holidays");
    Map<LocalDate, String> everywhere = holidays(all.find("holidays"), Map.of());
    return calendar(
        yaml.find("week").orElseGet(() -> all.get("week")), yaml.find("holidays"), everywhere);
  }

  private static Calendar calendar(
      Yaml week, Optional<Yaml> holidays, Map<LocalDate, String> everywhere) {
    Map<DayOfWeek, Shifts> days = new EnumMap<>(DayOfWeek.class);
    week.map().forEach((name, blocks) -> days.put(weekday(name, blocks.line()), shifts(blocks)));
    Map<LocalDate, String> dates = holidays(holidays, everywhere);
    return at(week.line(), () -> new Calendar(days, dates));
  }

  private static DayOfWeek weekday(String name, Line line) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
        return day;
      }
    }
    throw new YamlException(line, "`" + name + "` is no day of the week");
  }

  private static Shifts shifts(Yaml yaml) {
    List<Block> blocks = new ArrayList<>();
    for (Yaml written : yaml.list()) {
      blocks.add(block(written));
      // Once for each, so that the line of the block that is too much is told.
      at(written.line(), () -> new Shifts(blocks));
    }
    return new Shifts(blocks);
  }

  /// From and until, each as `HH:mm`; `24:00` is the day's end.
  private static Block block(Yaml yaml) {
    Matcher times = BLOCK.matcher(yaml.text());
    if (!times.matches()) {
      throw new YamlException(
          yaml.line(), "`" + yaml.text() + "` is no block of hours such as 09:00-13:00");
    }
    return at(yaml.line(), () -> new Block(minute(times, 1), minute(times, 3)));
  }

  private static int minute(Matcher times, int group) {
    return Integer.parseInt(times.group(group)) * 60 + Integer.parseInt(times.group(group + 1));
  }

  private static Map<LocalDate, String> holidays(
      Optional<Yaml> yaml, Map<LocalDate, String> everywhere) {
    Map<LocalDate, String> all = new HashMap<>(everywhere);
    for (Yaml holiday : yaml.map(Yaml::list).orElse(List.of())) {
      LocalDate day = date(holiday.only("day", "name").get("day"));
      String name = holiday.get("name").text();
      String known = all.putIfAbsent(day, name);
      if (known != null) {
        throw new YamlException(holiday.line(), day + " is a holiday already: " + known);
      }
    }
    return all;
  }

  private static LocalDate date(Yaml yaml) {
    try {
      return LocalDate.parse(yaml.text());
    } catch (DateTimeParseException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no date such as 2026-08-15");
    }
  }

  /// What a value refuses is told with the line that it was made of.
  private static <T> T at(Line line, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new YamlException(line, String.valueOf(e.getMessage()));
    }
  }
}
