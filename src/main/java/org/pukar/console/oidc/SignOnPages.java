package org.pukar.console.oidc;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.oidc.Errand;
import org.pukar.access.oidc.Returned;
import org.pukar.access.oidc.SignOn;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Kept;
import org.pukar.console.SignInPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How staff come in by way of their authority. Threads share it.
public final class SignOnPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignOnPages.class);

  /// Where the authority sends browsers back to.
  public static final String BACK = SignInPages.OTHER + "/back";

  private final SignOn signOn;
  private final Accounts accounts;
  private final SignInPages signIn;
  private final Entrance entrance;
  private final boolean isSecure;

  /// @param isSecure whether browsers reach us by HTTPS alone
  public SignOnPages(
      SignOn signOn, Accounts accounts, SignInPages signIn, Entrance entrance, boolean isSecure) {
    this.signOn = signOn;
    this.accounts = accounts;
    this.signIn = signIn;
    this.entrance = entrance;
    this.isSecure = isSecure;
  }

  public void mount(Router router) {
    router.get(SignInPages.OTHER).handler(this::leave);
    router.get(BACK).handler(this::comeBack);
  }

  private void leave(RoutingContext context) {
    String to = Kept.nothing(asked(context, "to")).to();
    String invitation = asked(context, "invited");
    entrance.run(
        context,
        () -> signOn.begin(to, invitation),
        going ->
            going.ifPresentOrElse(
                known -> {
                  remember(context, known.sealed(), 600);
                  Desk.go(context, known.to().toString());
                },
                () -> signIn.ask(context, 503, "signin.other-away")));
  }

  private static String asked(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.request().getParam(name), "");
  }

  private void comeBack(RoutingContext context) {
    String sealed =
        Optional.ofNullable(context.request().getCookie(cookie())).map(Cookie::getValue).orElse("");
    String query = Objects.requireNonNullElse(context.request().query(), "");
    entrance.run(
        context,
        () -> judge(sealed, query),
        came -> {
          remember(context, "", 0);
          switch (came) {
            case Came.In(Account account, boolean isStrong, String to) ->
                signIn.letIn(context, account, isStrong, Kept.nothing(to));
            case Came.Nobody _ -> signIn.ask(context, 422, "signin.other-refused");
            case Came.Away _ -> signIn.ask(context, 503, "signin.other-away");
          }
        });
  }

  /// What it comes to.
  private sealed interface Came {
    record In(Account account, boolean isStrong, String to) implements Came {}

    record Nobody() implements Came {}

    record Away() implements Came {}
  }

  private Came judge(String sealed, String query) {
    return switch (signOn.judge(sealed, query)) {
      case Returned.Known(Errand errand, String subject, boolean isStrong) ->
          accounts
              .known(subject, errand.invitation())
              .<Came>map(account -> new Came.In(account, isStrong, errand.to()))
              .orElseGet(Came.Nobody::new);
      case Returned.Refused(String why) -> {
        LOG.info("Somebody came back from the authority and was not let in: {}", why);
        yield new Came.Nobody();
      }
      case Returned.Away _ -> new Came.Away();
    };
  }

  private String cookie() {
    return isSecure ? "__Host-pukar-errand" : "pukar-errand";
  }

  private void remember(RoutingContext context, String sealed, long seconds) {
    context
        .response()
        .addCookie(
            Cookie.cookie(cookie(), sealed)
                .setPath("/")
                .setMaxAge(seconds)
                .setHttpOnly(true)
                .setSecure(isSecure)
                .setSameSite(CookieSameSite.LAX));
  }
}
