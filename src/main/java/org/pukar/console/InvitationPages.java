package org.pukar.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.pukar.access.accounts.Accounts;
import org.pukar.http.Body;
import org.pukar.http.Form;

/// How somebody who was invited chooses her password. Threads share it.
public final class InvitationPages {
  private static final String AT = SignInPages.HOME + "/invited/:token";

  private final Accounts accounts;
  private final Desk desk;
  private final Entrance entrance;

  public InvitationPages(Accounts accounts, Desk desk, Entrance entrance) {
    this.accounts = accounts;
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router.get(AT).handler(this::invited);
    router.post(AT).handler(c -> Body.form(c, form -> accept(c, form)));
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
      Desk.send(
          context,
          status,
          desk.templates().consoleInvited(frame, trouble, desk.other(), token(context)));
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
              Desk.go(context, SignInPages.AT);
            } else {
              choose(context, false, "");
            }
          });
    }
  }
}
