package org.pukar;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Accounts;
import org.pukar.db.Database;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.desk.Naming;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// What the pages of cases call things: in the words that workers hear, the directory's names, the
/// colleagues' own. Threads share it.
///
/// @param known names of colleagues, for a while: each row of a list has one
record DeskNaming(
    Places places,
    Supplier<Catalogs> words,
    CaseParts cases,
    Accounts accounts,
    Database database,
    Cache<UUID, String> known)
    implements Naming {

  @Override
  public String matter(String category, Language language) {
    return said("grievance." + category, category, language);
  }

  @Override
  public String agency(String code, Language language) {
    return said("partner." + code, code, language);
  }

  private String said(String key, String otherwise, Language language) {
    Catalogs spoken = words.get();
    Catalog catalog =
        spoken.in(spoken.languages().contains(language) ? language : Language.ENGLISH);
    return catalog.has(key) ? catalog.say(key, Map.of()) : otherwise;
  }

  @Override
  public String place(String id, Language language) {
    return places.find(id).map(place -> places.label(place, language)).orElse(id);
  }

  @Override
  public String person(UUID actor) {
    return known.get(actor, this::called);
  }

  private String called(UUID actor) {
    return accounts
        .find(actor)
        .map(Account::shown)
        .or(() -> database.with(h -> cases.access().find(h, actor)).map(Actor::office))
        .filter(name -> !name.isEmpty())
        .orElse("-");
  }

  @Override
  public List<Choice> owners(List<CaseFile> files) {
    return accounts.all().stream()
        .filter(account -> account.actor().is(Role.OFFICER))
        .filter(account -> files.stream().anyMatch(CaseParts.doer(account.actor())::mayActOn))
        .map(account -> new Choice(account.actor().id().toString(), account.shown()))
        .toList();
  }

  @Override
  public List<Choice> desks(CaseFile file, Language language) {
    Comparator<Place> otherFirst =
        Comparator.comparing(state -> !state.id().equals(file.otherDesk()));
    return places.states().stream()
        .filter(state -> !state.id().equals(file.desk()))
        .sorted(otherFirst)
        .map(state -> new Choice(state.id(), places.label(state, language)))
        .toList();
  }

  @Override
  public List<Choice> agencies(CaseFile file, Language language) {
    return cases.partners().all().stream()
        .filter(partner -> partner.takes(file))
        .map(partner -> new Choice(partner.code(), agency(partner.code(), language)))
        .toList();
  }
}
