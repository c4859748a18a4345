package org.pukar.grievances.cases.search;

import static org.pukar.db.Sql.each;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.CaseStore;

/// The SQL of lists of cases. Stateless.
final class SearchStore {
  /// Among so many it is looked for what is rare.
  private static final int LOOKED = 300;

  /// Each index gives its first few, so the cost does not grow with the cases.
  private static final String FEW =
      """
      WITH mine AS (
          SELECT few.id, few.case_due
          FROM unnest(?) AS scope (place), (SELECT ?::timestamptz AS due, ?::uuid AS last, ?::integer AS most) AS after
          CROSS JOIN LATERAL (
              (SELECT id, case_due FROM grievances
                  WHERE desk = scope.place AND is_open AND {behind} ORDER BY case_due, id LIMIT after.most)
              UNION ALL
              (SELECT id, case_due FROM grievances
                  WHERE other_desk = scope.place AND is_open AND other_desk <> '' AND {behind}
                  ORDER BY case_due, id LIMIT after.most)
              UNION ALL
              (SELECT id, case_due FROM grievances
                  WHERE offered_to = scope.place AND is_open AND offered_to <> '' AND {behind}
                  ORDER BY case_due, id LIMIT after.most)
              UNION ALL
              (SELECT id, case_due FROM grievances
                  WHERE in_state = scope.place AND is_open AND in_state <> desk AND in_state <> other_desk AND {behind}
                  ORDER BY case_due, id LIMIT after.most)
              UNION ALL
              (SELECT id, case_due FROM grievances
                  WHERE district = scope.place AND is_open AND district <> '' AND {behind}
                  ORDER BY case_due, id LIMIT after.most)
              UNION ALL
              (SELECT id, case_due FROM grievances
                  WHERE block = scope.place AND is_open AND block <> '' AND {behind}
                  ORDER BY case_due, id LIMIT after.most)) AS few
          GROUP BY few.id, few.case_due ORDER BY few.case_due, few.id LIMIT ?)
      """;

  private static final Listing INBOX =
      Listing.of(
          FEW
              + """
              SELECT {row} FROM grievances WHERE id IN (SELECT id FROM mine) ORDER BY case_due, id
              """);

  private static final Listing SIFTED =
      Listing.of(
          FEW
              + """
              , wanted AS (SELECT ?::text AS kind, ?::boolean AS unowned)
              SELECT {row} FROM grievances, wanted
              WHERE id IN (SELECT id FROM mine)
                  AND (wanted.kind = '' OR category = wanted.kind) AND (NOT wanted.unowned OR owner IS NULL)
              ORDER BY case_due, id LIMIT ?
              """);

  /// Where those end that were looked at, if there are more.
  private static final Listing END =
      Listing.of(
          FEW
              + """
              SELECT case_due, id FROM mine WHERE (SELECT count(*) FROM mine) = ?
              ORDER BY case_due DESC NULLS FIRST, id DESC LIMIT 1
              """);

  private static final Listing OWNED =
      Listing.of(
          """
          SELECT {row} FROM grievances, (SELECT ?::timestamptz AS due, ?::uuid AS last) AS after
          WHERE owner = ? AND is_open AND {behind} ORDER BY case_due, grievances.id LIMIT ?
          """);

  private SearchStore() {}

  /// One statement for those that have a day, and one for those that have none: either reads its
  /// index in order.
  private record Listing(String dated, String dateless, String late) {
    private static final String BEHIND = "(case_due, grievances.id) > (after.due, after.last)";

    static Listing of(String sql) {
      String listing = sql.replace("{row}", CaseStore.ROW);
      return new Listing(
          listing.replace("{behind}", BEHIND),
          listing.replace("{behind}", "case_due IS NULL AND grievances.id > after.last"),
          listing.replace("{behind}", BEHIND + " AND case_due < now()"));
    }

    String from(After after) {
      return after.due().isPresent() ? dated : dateless;
    }

    String from(After after, Sieve sieve) {
      return sieve.isLate() ? late : from(after);
    }
  }

  private static Timestamp due(After after) {
    return Timestamp.from(after.due().orElse(Instant.EPOCH));
  }

  /// Open cases of these desks or places.
  static List<CaseFile> inbox(Handle h, Collection<String> places, After after, int most) {
    return Sql.list(
        h,
        INBOX.from(after),
        CaseStore::file,
        each("text", List.copyOf(places), place -> place),
        due(after),
        after.id(),
        most,
        most);
  }

  /// Those of them that are wanted, among so many that are due first.
  static List<CaseFile> sift(
      Handle h, Collection<String> places, Sieve sieve, After after, int most) {
    int looked = looked(sieve, most);
    return Sql.list(
        h,
        SIFTED.from(after, sieve),
        CaseStore::file,
        each("text", List.copyOf(places), place -> place),
        due(after),
        after.id(),
        looked,
        looked,
        sieve.category(),
        sieve.isUnowned(),
        most);
  }

  /// Behind which one to go on; empty if all were looked at.
  static Optional<After> end(
      Handle h, Collection<String> places, Sieve sieve, After after, int most) {
    int looked = looked(sieve, most);
    return Sql.find(
        h,
        END.from(after, sieve),
        row ->
            new After(
                Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant),
                row.getObject(2, UUID.class)),
        each("text", List.copyOf(places), place -> place),
        due(after),
        after.id(),
        looked,
        looked,
        looked);
  }

  private static int looked(Sieve sieve, int most) {
    return sieve.category().isEmpty() && !sieve.isUnowned() ? most : LOOKED;
  }

  static List<CaseFile> ofOwner(Handle h, UUID owner, After after, int most) {
    return Sql.list(h, OWNED.from(after), CaseStore::file, due(after), after.id(), owner, most);
  }

  static List<CaseFile> ofCaller(Handle h, UUID caller, int most) {
    return Sql.list(
        h,
        "SELECT "
            + CaseStore.ROW
            + " FROM grievances WHERE caller_id = ? ORDER BY filed_at DESC LIMIT ?",
        CaseStore::file,
        caller,
        most);
  }

  static List<CaseFile> ofPhone(Handle h, byte[] index, int most) {
    return Sql.list(
        h,
        "SELECT "
            + CaseStore.ROW
            + """
             FROM grievances WHERE caller_id = (SELECT id FROM callers WHERE phone_index = ?)
            ORDER BY filed_at DESC LIMIT ?
            """,
        CaseStore::file,
        index,
        most);
  }
}
