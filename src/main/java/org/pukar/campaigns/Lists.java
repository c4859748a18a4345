package org.pukar.campaigns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.campaigns.Campaign.Listed;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// Takes lists of phones for campaigns: a phone a line, its first cell. Only callers count, and
/// nothing is kept of the others. A thousand lines are one transaction, and in memory. Threads
/// share it.
public final class Lists {
  /// As many lines as a list may have.
  public static final int MOST = 1_000_000;

  private static final int AT_ONCE = 1000;
  private static final int LONGEST = 200;
  private static final String HEADER = "phone";

  private final Database database;
  private final Callers callers;
  private final Supplier<UUID> ids;

  Lists(Database database, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.ids = ids;
  }

  /// What came of a list.
  public sealed interface Brought {
    /// It is the campaign's list now, instead of any before.
    record Done(Listed list) implements Brought {}

    /// It is none that can be taken, or not now; a sentence says why. What was read of it does not
    /// count.
    record Refused(String why) implements Brought {}

    /// There is no such campaign.
    record None() implements Brought {}
  }

  /// Reads a list to its end. A stranger who is named twice may count as two.
  ///
  /// @param csv in UTF-8; a first line `phone` is passed over
  /// @throws org.pukar.db.DatabaseAway if PostgreSQL goes away; the list does not count then
  public Brought bring(UUID campaign, InputStream csv) {
    UUID upload = ids.get();
    Optional<Brought> refused = database.inTransaction(h -> begin(h, campaign, upload));
    if (refused.isPresent()) {
      return refused.get();
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return read(campaign, upload, lines);
    } catch (IOException e) {
      return new Brought.Refused("The list broke off, or is too long.");
    }
  }

  private static Optional<Brought> begin(Handle h, UUID id, UUID upload) {
    Optional<Campaign> campaign = CampaignStore.hold(h, id);
    if (campaign.isEmpty()) {
      return Optional.of(new Brought.None());
    }
    boolean takesList = campaign.get().draft().audience().who() == Audience.Who.LIST;
    if (!takesList || campaign.get().state() != Campaign.State.DRAFT) {
      return Optional.of(new Brought.Refused("The campaign takes no list, or no more."));
    }
    PhoneStore.clear(h, id);
    CampaignStore.beginList(h, id, upload);
    return Optional.empty();
  }

  private Brought read(UUID campaign, UUID upload, BufferedReader lines) throws IOException {
    List<String> some = new ArrayList<>();
    int count = 0;
    boolean isOver = false;
    while (!isOver) {
      Optional<String> line = Optional.ofNullable(lines.readLine());
      line.filter(text -> !text.isBlank()).ifPresent(some::add);
      if (count == 0 && some.size() == 1 && cell(some.getFirst()).equalsIgnoreCase(HEADER)) {
        some.clear();
      }
      isOver = line.isEmpty();
      if (isOver || some.size() == AT_ONCE) {
        count += some.size();
        if (count > MOST) {
          return new Brought.Refused("The list has more than " + MOST + " lines.");
        }
        if (!take(campaign, upload, List.copyOf(some), isOver)) {
          return new Brought.Refused("Another list was begun, or the campaign started.");
        }
        some.clear();
      }
    }
    Campaign done = database.with(h -> CampaignStore.find(h, campaign).orElseThrow());
    return new Brought.Done(done.list());
  }

  /// Takes some lines; false if another list was begun.
  private boolean take(UUID campaign, UUID upload, List<String> lines, boolean isLast) {
    Map<ByteBuffer, byte[]> phones = new LinkedHashMap<>();
    int read = 0;
    for (String line : lines) {
      Optional<byte[]> index = PhoneNumber.caller(cell(line)).map(callers::index);
      index.ifPresent(one -> phones.put(ByteBuffer.wrap(one), one));
      read += index.isPresent() ? 1 : 0;
    }
    int readable = read;
    return database.inTransaction(h -> {
      if (!CampaignStore.holdList(h, campaign, upload)) {
        return false;
      }
      List<UUID> known =
          phones.isEmpty() ? List.of() : PhoneStore.callers(h, List.copyOf(phones.values()));
      int added = PhoneStore.add(h, campaign, known);
      int strangers = phones.size() - known.size();
      Listed some =
          new Listed(
              isLast,
              lines.size(),
              lines.size() - readable,
              readable - strangers - added,
              strangers);
      CampaignStore.count(h, campaign, some);
      return true;
    });
  }

  private static String cell(String line) {
    try {
      return line.length() > LONGEST ? "" : Csv.cells(line, ',', "list", 1).getFirst().strip();
    } catch (CsvException e) {
      return "";
    }
  }
}
