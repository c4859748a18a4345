package org.pukar.jobs.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.day.IndianDay;
import org.pukar.jobs.Job;
import org.pukar.jobs.Wage;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Level;
import org.pukar.place.Places;
import org.pukar.text.Gsm7;
import org.pukar.trade.Trades;

/// Reads one posted job from texts by field, and says of each field what is wrong with it. Threads
/// share it.
final class OfferReader {
  /// What a posting must have.
  static final List<String> NEEDED =
      List.of(
          "trade", "district", "rupees", "per", "food", "stay", "from", "to", "seats", "employer");

  /// What it may have.
  private static final List<String> POSSIBLE = List.of("phone", "reference");

  private static final int EMPLOYER = 24;
  private static final int REFERENCE = 64;
  private static final int RUPEES = 99_999;
  private static final int SEATS = 999;
  private static final int PAISE = 100;

  private final Trades trades;
  private final Places places;
  private final Supplier<UUID> ids;
  private final Clock clock;

  OfferReader(Trades trades, Places places, Supplier<UUID> ids, Clock clock) {
    this.trades = trades;
    this.places = places;
    this.ids = ids;
    this.clock = clock;
  }

  static boolean isField(String name) {
    return NEEDED.contains(name) || POSSIBLE.contains(name);
  }

  /// Reads the job; every wrong field is told.
  Reading<Offer> read(Map<String, String> fields) {
    Fields read = new Fields(fields);
    read.refuseUnknown();
    Supplier<Offer> offer = offer(read);
    return read.faults.isEmpty()
        ? new Reading.Good<>(offer.get())
        : new Reading.Bad<>(List.copyOf(read.faults));
  }

  private Supplier<Offer> offer(Fields read) {
    Optional<String> trade = read.needed("trade", "the id of a trade, such as mason", this::trade);
    Optional<String> district =
        read.needed("district", "the id of a district, such as d459", this::district);
    Optional<Wage> wage = wage(read);
    Optional<Boolean> food = read.needed("food", "true or false", OfferReader::yesNo);
    Optional<Boolean> stay = read.needed("stay", "true or false", OfferReader::yesNo);
    Optional<LocalDate> from = read.needed("from", "a day such as 2026-12-01", OfferReader::day);
    Optional<LocalDate> to =
        read.needed(
            "to", "a day, not before `from` and not before today", text -> lastDay(text, from));
    Optional<Integer> seats =
        read.needed("seats", "a number from 1 to 999", text -> number(text, SEATS));
    Optional<String> employer =
        read.needed("employer", "1 to 24 letters that every phone can show", OfferReader::employer);
    Optional<PhoneNumber> phone =
        read.possible("phone", "a mobile number, such as 9876543210", PhoneNumber::caller);
    Optional<String> reference =
        read.possible("reference", "at most 64 letters", OfferReader::reference);
    return () ->
        new Offer(
            new Job(
                ids.get(),
                trade.orElseThrow(),
                district.orElseThrow(),
                wage.orElseThrow(),
                food.orElseThrow(),
                stay.orElseThrow(),
                from.orElseThrow(),
                to.orElseThrow(),
                seats.orElseThrow(),
                employer.orElseThrow(),
                Job.State.OPEN),
            phone,
            reference.orElse(""));
  }

  private static Optional<Wage> wage(Fields read) {
    Optional<Integer> rupees =
        read.needed("rupees", "whole rupees from 1 to 99999", text -> number(text, RUPEES));
    Optional<Wage.Per> per = read.needed("per", "day or month", OfferReader::per);
    return rupees.flatMap(r -> per.map(p -> new Wage(r * PAISE, p)));
  }

  private Optional<String> trade(String text) {
    return trades.find(text).map(found -> found.id());
  }

  private Optional<String> district(String text) {
    return places
        .find(text)
        .filter(place -> place.level() == Level.DISTRICT)
        .map(place -> place.id());
  }

  private static Optional<Integer> number(String text, int most) {
    return Optional.of(text)
        .filter(t -> t.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .filter(n -> n >= 1 && n <= most);
  }

  private static Optional<Wage.Per> per(String text) {
    return switch (text) {
      case "day" -> Optional.of(Wage.Per.DAY);
      case "month" -> Optional.of(Wage.Per.MONTH);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<Boolean> yesNo(String text) {
    return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(d -> d.getYear() > 0 && d.getYear() < 10_000);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// If the first day is wrong, that is told, and the last is held against today only.
  private Optional<LocalDate> lastDay(String text, Optional<LocalDate> from) {
    LocalDate today = IndianDay.today(clock);
    return day(text).filter(day -> !day.isBefore(today) && from.filter(day::isBefore).isEmpty());
  }

  private static Optional<String> employer(String text) {
    return Optional.of(text)
        .filter(t -> Gsm7.canWrite(t) && Gsm7.septets(t) <= EMPLOYER)
        .filter(t -> t.chars().noneMatch(Character::isISOControl));
  }

  private static Optional<String> reference(String text) {
    return Optional.of(text).filter(t -> t.length() <= REFERENCE && !t.contains("\n"));
  }

  /// The fields of one posting, with what is wrong with them so far.
  private static final class Fields {
    private final Map<String, String> texts;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Map<String, String> texts) {
      this.texts = texts;
    }

    void refuseUnknown() {
      texts.keySet().stream()
          .filter(name -> !isField(name))
          .forEach(_ -> faults.add(Fault.field("", "There is a field that no job has.")));
    }

    <T> Optional<T> needed(String name, String form, Function<String, Optional<T>> read) {
      Optional<T> value = text(name).flatMap(read);
      if (value.isEmpty()) {
        faults.add(Fault.field(name, "The field " + name + " must be " + form + "."));
      }
      return value;
    }

    <T> Optional<T> possible(String name, String form, Function<String, Optional<T>> read) {
      return text(name).isEmpty() ? Optional.empty() : needed(name, form, read);
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(texts.get(name)).map(String::strip).filter(t -> !t.isEmpty());
    }
  }
}
