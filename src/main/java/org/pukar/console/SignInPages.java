package org.pukar.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Entered;
import org.pukar.access.accounts.Visit;
import org.pukar.access.accounts.Visits;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.text.Language;

/// How staff come in and go out, and in which language the desk speaks to them. Threads share it.
public final class SignInPages {
  static final String HOME = "/console";

  /// Where somebody comes in.
  public static final String AT = HOME + "/signin";

  /// Where somebody comes in whom an authority of hers knows.
  public static final String OTHER = AT + "/other";

  private static final String OUT = HOME + "/signout";
  private static final String LANGUAGE = HOME + "/language";

  private final Accounts accounts;
  private final Visits visits;
  private final Desk desk;
  private final Entrance entrance;
  private final SecondStepPages secondStep;
  private final boolean needsCode;

  /// @param needsCode whether nobody comes in by a password alone
  public SignInPages(
      Accounts accounts, Visits visits, Desk desk, Entrance entrance, boolean needsCode) {
    this.accounts = accounts;
    this.visits = visits;
    this.desk = desk;
    this.entrance = entrance;
    this.secondStep = new SecondStepPages(accounts, visits, desk, entrance);
    this.needsCode = needsCode;
  }

  public void mount(Router router) {
    router.get(HOME).handler(entrance.page(Entrance.everybody(), desk::home));
    router.get(AT).handler(this::ask);
    router.post(AT).handler(c -> Body.form(c, Kept.LONGEST, form -> enter(c, form)));
    secondStep.mount(router);
    router.post(OUT).handler(entrance.form(Entrance.everybody(), (c, _, _) -> leave(c)));
    router.post(LANGUAGE).handler(entrance.form(Entrance.everybody(), this::speak));
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

  /// Asks once more, and says why.
  ///
  /// @param trouble the key of the sentence
  public void ask(RoutingContext context, int status, String trouble) {
    Words said = desk.words(context);
    ask(context, desk, status, said, Kept.nothing(""), said.say(trouble));
  }

  private static void ask(
      RoutingContext context, Desk desk, int status, Words said, Kept kept, String trouble) {
    Frame frame = desk.frame(said, said.say("signin"));
    Desk.send(context, status, desk.templates().consoleSignin(frame, kept, trouble, desk.other()));
  }

  private void enter(RoutingContext context, Form form) {
    Kept kept = Kept.read(form);
    Words said = desk.words(context);
    if (Entrance.isOfAnother(context)) {
      desk.trouble(context, 403, said, "trouble.old-form");
      return;
    }
    entrance.run(
        context,
        () -> accounts.enter(form.get("name"), form.get("password")),
        entered -> {
          switch (entered) {
            case Entered.In(Account account) -> letIn(context, account, false, kept);
            case Entered.Refused _ ->
                ask(context, desk, 422, said, kept, said.say("signin.refused"));
            case Entered.Busy _ -> ask(context, desk, 503, said, kept, said.say("trouble.not-now"));
          }
        });
  }

  /// Lets somebody in whose name was proved.
  ///
  /// @param isStrong whether in two ways: then no code of ours is asked
  public void letIn(RoutingContext context, Account account, boolean isStrong, Kept kept) {
    Visit.Step step = isStrong ? Visit.Step.IN : step(account);
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

  private void go(RoutingContext context, Visit visit, Kept kept) {
    switch (visit.step()) {
      case CODE -> secondStep.ask(context, visit, kept);
      case SET_UP -> Desk.go(context, SecondStepPages.next(visit));
      case IN -> desk.arrive(context, visit, kept);
    }
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
}
