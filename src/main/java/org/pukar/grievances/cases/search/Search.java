package org.pukar.grievances.cases.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.CaseStore;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.phone.PhoneNumber;

/// Finds cases, of which everybody sees those of her places alone. Each question reads so many rows
/// of an index as it tells, however many cases there are. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Search {
  private static final int MOST = 200;

  private final Cases cases;
  private final Function<PhoneNumber, byte[]> index;

  /// @param index by which a phone's row is found
  public Search(Cases cases, Function<PhoneNumber, byte[]> index) {
    this.cases = cases;
    this.index = index;
  }

  /// Open cases of some desks or places, the one that must be settled first at the beginning; those
  /// of which nothing is said come last.
  ///
  /// @param places some of her own, or that lie in them
  /// @param most at most 200
  public List<CaseFile> inbox(Doer doer, Set<String> places, After after, int most) {
    int limit = Math.min(MOST, most);
    return known(
        doer,
        h ->
            doer.isPartner()
                ? CaseStore.ofAgencies(h, doer.agencies(), limit)
                : paged(after, limit, (from, count) -> SearchStore.inbox(h, places, from, count)));
  }

  /// The cases that she may see of those that are sought.
  ///
  /// @param most at most 200
  public List<CaseFile> find(Doer doer, Sought sought, int most) {
    int limit = Math.min(MOST, most);
    return known(
        doer,
        h ->
            switch (sought) {
              case Sought.Named(String number) -> CaseStore.find(h, number).stream().toList();
              case Sought.Phone(PhoneNumber phone) ->
                  SearchStore.ofPhone(h, index.apply(phone), limit);
              case Sought.Caller(UUID caller) -> SearchStore.ofCaller(h, caller, limit);
              case Sought.Owner owner ->
                  paged(
                      owner.after(),
                      limit,
                      (from, count) -> SearchStore.ofOwner(h, owner.owner(), from, count));
            });
  }

  /// Open cases of some desks or places that are of some kind, the one that must be settled first
  /// at the beginning. So many are looked at, and no more: there may be few of that kind among
  /// many.
  ///
  /// @param most at most 200
  public Listed sift(Doer doer, Set<String> places, Sieve sieve, After after, int most) {
    int limit = Math.min(MOST, most);
    return cases.as(doer, h -> sift(h, places, sieve, after, limit));
  }

  private static Listed sift(Handle h, Set<String> places, Sieve sieve, After after, int most) {
    List<CaseFile> page = SearchStore.sift(h, places, sieve, after, most);
    if (page.size() == most) {
      return new Listed(page, Optional.of(After.of(page.getLast())));
    }
    Optional<After> end = SearchStore.end(h, places, sieve, after, most);
    if (end.isPresent() || sieve.isLate() || after.due().isEmpty()) {
      return new Listed(page, end);
    }
    Listed dateless = sift(h, places, sieve, After.DUE, most - page.size());
    return new Listed(
        Stream.concat(page.stream(), dateless.files().stream()).toList(), dateless.next());
  }

  private List<CaseFile> known(Doer doer, Function<Handle, List<CaseFile>> found) {
    return cases.as(doer, found).stream().map(doer::known).toList();
  }

  private interface Part {
    List<CaseFile> of(After after, int most);
  }

  /// Those with a day, and behind them those without.
  private static List<CaseFile> paged(After after, int most, Part part) {
    List<CaseFile> page = new ArrayList<>(part.of(after, most));
    if (after.due().isPresent() && page.size() < most) {
      page.addAll(part.of(After.DUE, most - page.size()));
    }
    return page;
  }

  /// Where the list goes on after this page; empty if that was all.
  public static Optional<After> next(List<CaseFile> page, int most) {
    return page.size() < most ? Optional.empty() : Optional.of(After.of(page.getLast()));
  }
}
