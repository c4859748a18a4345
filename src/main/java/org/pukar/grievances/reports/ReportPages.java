package org.pukar.grievances.reports;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.csv.CsvLines;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.http.Form;
import org.pukar.text.Language;

/// `/console/reports`: how complaints go, and the same as a table for other programs. Threads share
/// it.
public final class ReportPages {
  public static final String AT = "/console/reports";
  public static final Set<Role> ROLES =
      Set.of(Role.OFFICER, Role.SUPERVISOR, Role.OFFICIAL, Role.ADMIN);

  private static final int LONGEST = 20;

  private final Reports reports;
  private final Function<Actor, Doer> doers;
  private final Function<Language, List<Choice>> kinds;
  private final Naming naming;
  private final Desk desk;
  private final Entrance entrance;

  /// @param kinds what complaints are about
  public ReportPages(
      Reports reports,
      Function<Actor, Doer> doers,
      Function<Language, List<Choice>> kinds,
      Naming naming,
      Desk desk,
      Entrance entrance) {
    this.reports = reports;
    this.doers = doers;
    this.kinds = kinds;
    this.naming = naming;
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router
        .get(AT)
        .handler(
            entrance.page(ROLES, (c, visit) -> count(c, visit, sheet -> show(c, visit, sheet))));
    router
        .get(AT + "/cases.csv")
        .handler(
            entrance.page(ROLES, (c, visit) -> count(c, visit, sheet -> send(c, visit, sheet))));
  }

  private void count(RoutingContext context, Visit visit, Consumer<ReportSheet> next) {
    Form query = Form.ofQuery(context.request().query()).orElse(Form.NOTHING);
    entrance.run(context, () -> sheet(visit, query), next);
  }

  private ReportSheet sheet(Visit visit, Form query) {
    Words words = desk.words(visit);
    ReportSheet.Typed typed =
        new ReportSheet.Typed(shortened(query.get("from")), shortened(query.get("to")));
    Optional<Period> asked =
        Period.read(query.get("period"), typed.from(), typed.to(), reports.today());
    Period period = asked.orElseGet(() -> Period.until(reports.today(), Period.Name.QUARTER));
    Set<Role> roles = visit.account().actor().roles();
    return ReportSheet.of(
        reports.of(doers.apply(visit.account().actor()), period),
        kinds.apply(words.language()),
        naming,
        words,
        !Collections.disjoint(CasePages.ROLES, roles),
        asked.isPresent()
            ? new ReportSheet.Typed(period.from().toString(), period.to().toString())
            : typed,
        asked.isPresent() ? "" : words.say("report.wrong"));
  }

  private static String shortened(String typed) {
    return typed.length() > LONGEST ? "" : typed;
  }

  private void show(RoutingContext context, Visit visit, ReportSheet sheet) {
    Words words = desk.words(visit);
    Desk.send(
        context,
        sheet.trouble().isEmpty() ? 200 : 422,
        desk.templates().reportsReport(desk.frame(visit, words.say("report"), AT, ""), sheet));
  }

  private void send(RoutingContext context, Visit visit, ReportSheet sheet) {
    Period period = sheet.report().period();
    context
        .response()
        .putHeader("Content-Type", "text/csv; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader(
            "Content-Disposition",
            "attachment; filename=\"pukar-%s-%s.csv\"".formatted(period.from(), period.to()))
        .end(CsvLines.write(ReportTable.of(sheet, desk.words(visit))));
  }
}
