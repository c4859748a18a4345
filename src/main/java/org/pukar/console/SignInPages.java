package org.pukar.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Accounts.Offered;
import org.pukar.access.accounts.Entered;
import org.pukar.access.accounts.Visit;
import org.pukar.access.accounts.Visits;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.text.Language;

/// How staff come in and go out: name and password, the code of their phone, its setting up, the
/// password of an invitation. Threads share it.
public final class SignInPages {
  static final String HOME = "/console";

  /// Where somebody comes in.
  public static final String AT = HOME + "/signin";

  private static final String CODE = HOME + "/code";
  private static final String SET_UP = HOME + "/second-step";
  private static final String OUT = HOME + "/signout";
  private static final String INVITED = HOME + "/invited";
  private static final String LANGUAGE = HOME + "/language";

  private final Accounts accounts;
  private final Visits visits;
  private final Desk desk;
  private final Entrance entrance;
  private final boolean needsCode;

  /// @param needsCode whether nobody comes in by a password alone
  public SignInPages(
      Accounts accounts, Visits visits, Desk desk, Entrance entrance, boolean needsCode) {
    this.accounts = accounts;
    this.visits = visits;
    this.desk = desk;
    this.entrance = entrance;
    this.needsCode = needsCode;
  }

  public void mount(Router router) {
    router.get(HOME).handler(entrance.page(Entrance.everybody(), desk::home));
    router.get(AT).handler(this::ask);
    router.post(AT).handler(c -> Body.form(c, form -> enter(c, form)));
    router.get(CODE).handler(c -> begun(c, visit -> askCode(c, visit, Kept.nothing(""), false)));
    router.post(CODE).handler(c -> Body.form(c, form -> begun(c, visit -> code(c, visit, form))));
    router.get(SET_UP).handler(c -> begun(c, visit -> offer(c, visit)));
    router.post(SET_UP).handler(c -> Body.form(c, form -> begun(c, visit -> take(c, visit, form))));
    router.post(OUT).handler(entrance.form(Entrance.everybody(), (c, _, _) -> leave(c)));
    router.post(LANGUAGE).handler(entrance.form(Entrance.everybody(), this::speak));
    router.get(INVITED + "/:token").handler(this::invited);
    router.post(INVITED + "/:token").handler(c -> Body.form(c, form -> accept(c, form)));
  }

  /// Where somebody goes who is not all the way in.
  static String next(Visit visit) {
    return switch (visit.step()) {
      case CODE -> CODE;
      case SET_UP -> SET_UP;
      case IN -> HOME;
    };
  }

  /// She has to sign in again; what she had typed is in the page, and is sent when she is in.
  static void again(RoutingContext context, Desk desk, Form typed) {
    Words said = desk.words(context);
    Kept kept = Kept.of(Entrance.path(context), typed);
    ask(context, desk, 401, said, kept, said.say("signin.again"));
  }

  private void ask(RoutingContext context) {
    String to = Objects.requireNonNullElse(context.request().getParam("to"), HOME);
    ask(context, desk, 200, desk.words(context), Kept.nothing(to), "");
  }

  private static void ask(
      RoutingContext context, Desk desk, int status, Words said, Kept kept, String trouble) {
    Frame frame = desk.frame(said, said.say("signin"));
    Desk.send(context, status, desk.templates().consoleSignin(frame, kept, trouble));
  }

  private void enter(RoutingContext context, Form form) {
    Kept kept = Kept.read(form);
    Words said = desk.words(context);
    entrance.run(
        context,
        () -> accounts.enter(form.get("name"), form.get("password")),
        entered -> {
          switch (entered) {
            case Entered.In(Account account) -> begin(context, account, kept);
            case Entered.Refused _ ->
                ask(context, desk, 422, said, kept, said.say("signin.refused"));
            case Entered.Busy _ -> ask(context, desk, 503, said, kept, said.say("trouble.not-now"));
          }
        });
  }

  private void begin(RoutingContext context, Account account, Kept kept) {
    Visit.Step step = step(account);
    entrance.run(
        context,
        () -> visits.begin(account.actor().id(), step, entrance.cookie(context)),
        cookie -> {
          entrance.remember(context, cookie);
          entrance.run(
              context,
              () -> visits.find(cookie),
              visit -> visit.ifPresent(begun -> go(context, begun, kept)));
        });
  }

  private Visit.Step step(Account account) {
    if (account.hasSecret()) {
      return Visit.Step.CODE;
    }
    return needsCode ? Visit.Step.SET_UP : Visit.Step.IN;
  }

  /// To where she wanted; what she had typed is sent if she says so.
  private void go(RoutingContext context, Visit visit, Kept kept) {
    switch (visit.step()) {
      case CODE -> askCode(context, visit, kept, false);
      case SET_UP -> Desk.go(context, SET_UP);
      case IN -> {
        if (kept.fields().isEmpty()) {
          Desk.go(context, kept.to());
        } else {
          Frame frame = desk.frame(visit, desk.words(visit).say("kept"), kept.to(), "");
          Desk.send(context, 200, desk.templates().consoleKept(frame, kept));
        }
      }
    }
  }

  /// For those who are not all the way in.
  private void begun(RoutingContext context, Consumer<Visit> next) {
    entrance.visit(
        context,
        visit ->
            visit
                .filter(begun -> begun.step() != Visit.Step.IN || isSetUp(context))
                .ifPresentOrElse(next, () -> Desk.go(context, AT)));
  }

  /// Who is in may set up her codes as well.
  private static boolean isSetUp(RoutingContext context) {
    return Entrance.path(context).equals(SET_UP);
  }

  private void askCode(RoutingContext context, Visit visit, Kept kept, boolean isWrong) {
    Words said = desk.words(visit);
    String trouble = isWrong ? said.say("code.wrong") : "";
    Frame frame = desk.frame(said, said.say("code"));
    int status = isWrong ? 422 : 200;
    Desk.send(context, status, desk.templates().consoleCode(frame, visit.token(), kept, trouble));
  }

  private void code(RoutingContext context, Visit visit, Form form) {
    Kept kept = Kept.read(form);
    UUID id = visit.account().actor().id();
    if (!form.get(Entrance.TOKEN).equals(visit.token()) || visit.step() != Visit.Step.CODE) {
      Desk.go(context, AT);
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
                one -> in(context, one, kept), () -> askCode(context, visit, kept, true)));
  }

  private void in(RoutingContext context, String cookie, Kept kept) {
    entrance.remember(context, cookie);
    entrance.run(
        context,
        () -> visits.find(cookie),
        visit -> visit.ifPresent(now -> go(context, now, kept)));
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
    if (!form.get(Entrance.TOKEN).equals(visit.token()) || offered.isEmpty()) {
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

  /// Told once.
  private void show(RoutingContext context, Visit visit, List<String> codes) {
    entrance.run(
        context,
        () -> visits.begin(visit.account().actor().id(), Visit.Step.IN, entrance.cookie(context)),
        cookie -> {
          entrance.remember(context, cookie);
          Words said = desk.words(visit);
          Frame frame = desk.frame(said, said.say("recovery"));
          Desk.send(context, 200, desk.templates().consoleRecovery(frame, codes));
        });
  }

  private void leave(RoutingContext context) {
    entrance.run(
        context,
        () -> {
          visits.end(entrance.cookie(context));
          return true;
        },
        _ -> {
          entrance.forget(context);
          Desk.go(context, AT);
        });
  }

  private void speak(RoutingContext context, Visit visit, Form form) {
    Optional<Language> language = Language.find(form.get("language"));
    entrance.run(
        context,
        () -> {
          language.ifPresent(one -> accounts.speak(visit.account().actor().id(), one));
          return true;
        },
        _ -> Desk.go(context, Kept.read(form).to()));
  }

  private static String token(RoutingContext context) {
    return Objects.requireNonNullElse(context.pathParam("token"), "");
  }

  private void invited(RoutingContext context) {
    entrance.run(
        context, () -> accounts.isInvitation(token(context)), is -> choose(context, is, ""));
  }

  private void choose(RoutingContext context, boolean isInvitation, String trouble) {
    Words said = desk.words(context);
    if (isInvitation) {
      Frame frame = desk.frame(said, said.say("invited"));
      int status = trouble.isEmpty() ? 200 : 422;
      Desk.send(context, status, desk.templates().consoleInvited(frame, trouble));
    } else {
      desk.trouble(context, 404, said, "invited.over");
    }
  }

  private void accept(RoutingContext context, Form form) {
    Words said = desk.words(context);
    if (form.get("password").length() < Accounts.SHORTEST) {
      choose(context, true, said.say("invited.short"));
    } else if (!form.get("password").equals(form.get("again"))) {
      choose(context, true, said.say("invited.differs"));
    } else {
      entrance.run(
          context,
          () -> accounts.accept(token(context), form.get("password")),
          accepted -> {
            if (accepted) {
              Desk.go(context, AT);
            } else {
              choose(context, false, "");
            }
          });
    }
  }
}
