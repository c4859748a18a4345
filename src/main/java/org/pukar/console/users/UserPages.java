package org.pukar.console.users;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pukar.access.Role;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Enrolled;
import org.pukar.access.accounts.Person;
import org.pukar.access.accounts.Roster;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.console.users.UserDraft.Read;
import org.pukar.console.users.UserSheet.User;
import org.pukar.http.Form;

/// `/console/users`: who may sign in, as what, and where. An administrator gives away no place that
/// is not hers, and changes nobody who has one. Threads share it.
public final class UserPages {
  public static final String AT = "/console/users";
  public static final Set<Role> ROLES = Set.of(Role.ADMIN);

  private static final String ONE = AT + "/:id";

  private final Roster roster;
  private final Whereabouts places;
  private final Desk desk;
  private final Entrance entrance;
  private final String base;

  /// @param base our address as browsers see it, for the links of invitations
  public UserPages(Roster roster, Whereabouts places, Desk desk, Entrance entrance, String base) {
    this.roster = roster;
    this.places = places;
    this.desk = desk;
    this.entrance = entrance;
    this.base = base;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, (c, v) -> show(c, v, () -> list(v, Came.NOTHING))));
    router.post(AT).handler(entrance.form(ROLES, (c, v, f) -> show(c, v, () -> invite(v, f))));
    router
        .get(ONE)
        .handler(
            entrance.page(ROLES, (c, v) -> show(c, v, () -> one(v, Entrance.id(c), Came.NOTHING))));
    router
        .post(ONE)
        .handler(entrance.form(ROLES, (c, v, f) -> show(c, v, () -> change(v, Entrance.id(c), f))));
    router
        .post(ONE + "/deeds")
        .handler(
            entrance.form(
                ROLES, (c, v, f) -> show(c, v, () -> deed(v, Entrance.id(c), f.get("deed")))));
  }

  /// What came of a deed.
  ///
  /// @param draft what was typed, if it is to stand there again
  private record Came(String link, String said, String trouble, Optional<UserDraft> draft) {
    static final Came NOTHING = new Came("", "", "", Optional.empty());

    static Came said(String words) {
      return new Came("", words, "", Optional.empty());
    }

    static Came invited(String link) {
      return new Came(link, "", "", Optional.empty());
    }

    static Came wrong(String words, UserDraft draft) {
      return new Came("", "", words, Optional.of(draft));
    }
  }

  private void show(RoutingContext context, Visit visit, Supplier<Optional<UserSheet>> sheet) {
    Words words = desk.words(visit);
    entrance.run(
        context,
        sheet,
        found ->
            found.ifPresentOrElse(
                known ->
                    Desk.send(
                        context,
                        known.trouble().isEmpty() ? 200 : 422,
                        desk.templates()
                            .usersUsers(desk.frame(visit, words.say("users"), AT, ""), known)),
                () -> desk.trouble(context, 404, words, "users.none")));
  }

  private Optional<UserSheet> list(Visit visit, Came came) {
    Words words = desk.words(visit);
    return Optional.of(
        new UserSheet(
            roster.all().stream().map(one -> user(one, visit, words)).toList(),
            Optional.empty(),
            came.draft().orElse(UserDraft.NOTHING),
            came.link(),
            came.said(),
            came.trouble()));
  }

  private Optional<UserSheet> one(Visit visit, UUID id, Came came) {
    Words words = desk.words(visit);
    return roster
        .find(id)
        .map(found ->
            new UserSheet(
                List.of(),
                Optional.of(user(found, visit, words)),
                came.draft().orElseGet(() -> draft(found.account(), words)),
                came.link(),
                came.said(),
                came.trouble()));
  }

  private UserDraft draft(Account account, Words words) {
    Person person =
        new Person(
            account.name(),
            account.shown(),
            account.actor().office(),
            account.language(),
            account.actor().roles(),
            account.actor().places());
    return UserDraft.of(
        person, account.actor().places().stream().map(id -> places.name(id, words.language())));
  }

  private User user(Enrolled one, Visit visit, Words words) {
    Account account = one.account();
    Set<String> theirs = account.actor().places();
    return new User(
        account.actor().id().toString(),
        account.name(),
        account.shown(),
        account.actor().office(),
        Arrays.stream(Role.values())
            .filter(account.actor()::is)
            .map(role -> words.say("role." + role.code()))
            .collect(Collectors.joining(", ")),
        theirs.size() > 3
            ? words.say("users.places", "n", theirs.size())
            : theirs.stream()
                .map(id -> places.name(id, words.language()))
                .sorted()
                .collect(Collectors.joining(", ")),
        words.say("users.standing." + one.standing().code()),
        one.standing() == Enrolled.Standing.SUSPENDED,
        account.hasSecret(),
        one.seen().map(words::at).orElse(""),
        areHers(visit, theirs));
  }

  private boolean areHers(Visit visit, Set<String> some) {
    Set<String> hers = visit.account().actor().places();
    return some.stream().allMatch(id -> places.liesIn(id, hers));
  }

  private Read read(Visit visit, UserDraft draft) {
    return draft.read(line -> places.find(line).filter(id -> areHers(visit, Set.of(id))));
  }

  private Optional<UserSheet> invite(Visit visit, Form form) {
    UserDraft draft = UserDraft.of(form);
    Words words = desk.words(visit);
    return list(
        visit,
        switch (read(visit, draft)) {
          case Read.Wrong(String key, String about) ->
              Came.wrong(words.say(key, "about", about), draft);
          case Read.Fine(Person person) ->
              roster
                  .invite(visit.account().actor().id(), person)
                  .map(token -> Came.invited(link(token)))
                  .orElseGet(() -> Came.wrong(words.say("users.wrong.taken"), draft));
        });
  }

  private String link(String token) {
    return base + "/console/invited/" + token;
  }

  private Optional<UserSheet> change(Visit visit, UUID id, Form form) {
    UserDraft draft = UserDraft.of(form);
    Words words = desk.words(visit);
    return hers(visit, id)
        .flatMap(_ ->
            one(
                visit,
                id,
                switch (read(visit, draft)) {
                  case Read.Wrong(String key, String about) ->
                      Came.wrong(words.say(key, "about", about), draft);
                  case Read.Fine(Person person) ->
                      roster.change(visit.account().actor().id(), id, person)
                          ? Came.said(words.say("users.changed"))
                          : Came.wrong(words.say("users.wrong.last"), draft);
                }));
  }

  /// An account that is hers to change.
  private Optional<Enrolled> hers(Visit visit, UUID id) {
    return roster.find(id).filter(one -> areHers(visit, one.account().actor().places()));
  }

  private Optional<UserSheet> deed(Visit visit, UUID id, String deed) {
    return hers(visit, id).flatMap(_ -> one(visit, id, done(visit, id, deed)));
  }

  private Came done(Visit visit, UUID id, String deed) {
    UUID by = visit.account().actor().id();
    Words words = desk.words(visit);
    switch (deed) {
      case "suspend" -> {
        if (!roster.suspend(by, id)) {
          return new Came("", "", words.say("users.wrong.last"), Optional.empty());
        }
      }
      case "restore" -> roster.restore(by, id);
      case "end-visits" -> roster.endVisits(by, id);
      case "reset-step" -> roster.resetSecondStep(by, id);
      case "invite" -> {
        return Came.invited(link(roster.inviteAgain(by, id)));
      }
      default -> {
        return Came.NOTHING;
      }
    }
    return Came.said(words.say("users.done." + deed));
  }
}
