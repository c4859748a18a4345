package org.pukar.bench.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// The phones that call: known ones, kept in a file from one run to the next, each in one call at a
/// time, and as many strangers as it takes. One thread.
public final class Phones {
  /// Strangers of one run.
  private static final long A_RUN = 1_000_000;

  private static final long FIRST = 6_000_000_000L;
  private static final long RUNS = 4_000;

  private final Path file;
  private final List<Phone> known = new ArrayList<>();
  private final Map<Kind, Queue<Phone>> free = new EnumMap<>(Kind.class);
  private final long run;
  private long strangers;
  private long lines;

  /// @param run counts the runs on these files, so that a stranger never was there before
  private Phones(Path file, long run) {
    this.file = file;
    this.run = run;
    for (Kind kind : Kind.values()) {
      free.put(kind, new ArrayDeque<>());
    }
  }

  /// Reads the known phones of earlier runs, if there were any.
  ///
  /// @param folder holds `phones.csv` and `runs`
  public static Phones in(Path folder) throws IOException {
    Path counter = folder.resolve("runs");
    long run = Files.exists(counter) ? Long.parseLong(Files.readString(counter).strip()) + 1 : 0;
    Files.writeString(counter, Long.toString(run));
    Phones phones = new Phones(folder.resolve("phones.csv"), run);
    if (Files.exists(phones.file)) {
      Files.readAllLines(phones.file).forEach(phones::read);
    }
    return phones;
  }

  private void read(String line) {
    String[] fields = line.split(",", -1);
    add(new Phone(Kind.valueOf(fields[0]), fields[1], fields[2]));
  }

  /// Keeps the known phones for the next run.
  void save() throws IOException {
    List<String> lines =
        known.stream()
            .map(phone -> "%s,%s,%s".formatted(phone.kind(), phone.number(), phone.complaint()))
            .toList();
    Files.write(file, lines);
  }

  void add(Phone phone) {
    known.add(phone);
    free(phone);
  }

  /// How many of a kind are known.
  long count(Kind kind) {
    return known.stream().filter(phone -> phone.kind() == kind).count();
  }

  public Collection<String> complaints() {
    return known.stream().map(Phone::complaint).toList();
  }

  /// A phone that is in no call, the one that waited longest; empty if all are.
  public Optional<Phone> take(Kind kind) {
    return kind == Kind.NEW ? Optional.of(stranger()) : Optional.ofNullable(queue(kind).poll());
  }

  Phone stranger() {
    return Phone.fresh(Long.toString(FIRST + run % RUNS * A_RUN + strangers++));
  }

  /// The call is over; a stranger never calls again.
  public void free(Phone phone) {
    if (phone.kind() != Kind.NEW) {
      queue(phone.kind()).add(phone);
    }
  }

  private Queue<Phone> queue(Kind kind) {
    return free.computeIfAbsent(kind, _ -> new ArrayDeque<>());
  }

  /// A whole call.
  public Call call(Scenario scenario, Phone phone) {
    return call(scenario, phone, scenario.hops().size());
  }

  /// A call of so many hops.
  Call call(Scenario scenario, Phone phone, int hops) {
    return new Call(scenario, phone, "ATUid-" + run + '-' + lines++, hops);
  }
}
