package org.pukar.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Accounts.Offered;
import org.pukar.access.accounts.Visit;
import org.pukar.access.accounts.Visits;
import org.pukar.http.Body;
import org.pukar.http.Form;

/// The second step of signing in: the code of her phone, and how it is set up. Threads share it.
final class SecondStepPages {
  private static final String CODE = SignInPages.HOME + "/code";
  private static final String SET_UP = SignInPages.HOME + "/second-step";

  /// Who has typed her password alone must not be able to put another secret in its place.
  private static final Set<Visit.Step> MAY_SET_UP = EnumSet.of(Visit.Step.SET_UP, Visit.Step.IN);

  private static final Set<Visit.Step> IS_ASKED = EnumSet.of(Visit.Step.CODE);

  private final Accounts accounts;
  private final Visits visits;
  private final Desk desk;
  private final Entrance entrance;

  SecondStepPages(Accounts accounts, Visits visits, Desk desk, Entrance entrance) {
    this.accounts = accounts;
    this.visits = visits;
    this.desk = desk;
    this.entrance = entrance;
  }

  void mount(Router router) {
    router.get(CODE).handler(c -> at(c, IS_ASKED, visit -> ask(c, visit, Kept.nothing(""))));
    router
        .post(CODE)
        .handler(c ->
            Body.form(c, Kept.LONGEST, form -> at(c, IS_ASKED, visit -> judge(c, visit, form))));
    router.get(SET_UP).handler(c -> at(c, MAY_SET_UP, visit -> offer(c, visit)));
    router
        .post(SET_UP)
        .handler(c -> Body.form(c, form -> at(c, MAY_SET_UP, visit -> take(c, visit, form))));
  }

  /// Where somebody goes who is not all the way in.
  static String next(Visit visit) {
    return switch (visit.step()) {
      case CODE -> CODE;
      case SET_UP -> SET_UP;
      case IN -> SignInPages.HOME;
    };
  }

  /// For those who have come so far, and no others.
  private void at(RoutingContext context, Set<Visit.Step> steps, Consumer<Visit> next) {
    entrance.visit(
        context,
        visit ->
            visit
                .filter(begun -> steps.contains(begun.step()))
                .ifPresentOrElse(next, () -> Desk.go(context, SignInPages.AT)));
  }

  /// Asks for the code.
  void ask(RoutingContext context, Visit visit, Kept kept) {
    ask(context, visit, kept, "");
  }

  private void ask(RoutingContext context, Visit visit, Kept kept, String trouble) {
    Words said = desk.words(visit);
    Frame frame = desk.frame(said, said.say("code"));
    int status = trouble.isEmpty() ? 200 : 422;
    Desk.send(context, status, desk.templates().consoleCode(frame, visit.token(), kept, trouble));
  }

  private void judge(RoutingContext context, Visit visit, Form form) {
    Kept kept = Kept.read(form);
    UUID id = visit.account().actor().id();
    if (!Entrance.isOurs(visit, form)) {
      Desk.go(context, SignInPages.AT);
      return;
    }
    entrance.run(
        context,
        () ->
            accounts.isCode(id, form.get("code"))
                ? Optional.of(visits.begin(id, Visit.Step.IN, entrance.cookie(context)))
                : Optional.<String>empty(),
        cookie ->
            cookie.ifPresentOrElse(
                one -> in(context, one, kept),
                () -> ask(context, visit, kept, desk.words(visit).say("code.wrong"))));
  }

  private void in(RoutingContext context, String cookie, Kept kept) {
    entrance.remember(context, cookie);
    entrance.run(
        context,
        () -> visits.find(cookie),
        visit -> visit.ifPresent(now -> desk.arrive(context, now, kept)));
  }

  private void offer(RoutingContext context, Visit visit) {
    offer(context, visit, accounts.offer(visit.account().actor().id()), "");
  }

  private void offer(RoutingContext context, Visit visit, Offered offered, String trouble) {
    Words said = desk.words(visit);
    Frame frame = desk.frame(said, said.say("second-step"));
    String address =
        "otpauth://totp/Pukar:%s?secret=%s&issuer=Pukar"
            .formatted(
                URLEncoder.encode(visit.account().name(), StandardCharsets.UTF_8),
                offered.letters());
    Desk.send(
        context,
        trouble.isEmpty() ? 200 : 422,
        desk.templates()
            .consoleSecondStep(frame, visit.token(), offered, Squares.of(address), trouble));
  }

  private void take(RoutingContext context, Visit visit, Form form) {
    UUID id = visit.account().actor().id();
    Optional<Offered> offered = accounts.offered(id, form.get("sealed"));
    if (!Entrance.isOurs(visit, form) || offered.isEmpty()) {
      Desk.go(context, SET_UP);
      return;
    }
    entrance.run(
        context,
        () -> accounts.take(id, offered.get(), form.get("code")),
        codes ->
            codes.ifPresentOrElse(
                known -> show(context, visit, known),
                () -> offer(context, visit, offered.get(), desk.words(visit).say("code.wrong"))));
  }

  /// Who was signed in elsewhere, perhaps with a stolen password, is not any more.
  private String onlyHere(UUID account, String before) {
    String cookie = visits.begin(account, Visit.Step.IN, before);
    visits.endOthers(account, cookie);
    return cookie;
  }

  /// Told once.
  private void show(RoutingContext context, Visit visit, List<String> codes) {
    entrance.run(
        context,
        () -> onlyHere(visit.account().actor().id(), entrance.cookie(context)),
        cookie -> {
          entrance.remember(context, cookie);
          Words said = desk.words(visit);
          Frame frame = desk.frame(said, said.say("recovery"));
          Desk.send(context, 200, desk.templates().consoleRecovery(frame, codes));
        });
  }
}
