package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.reports.ReportPages;
import org.pukar.grievances.reports.Reports;
import org.pukar.text.Language;

/// The pages that count, put together. Immutable; used once, as Pukar starts.
record DeskReports(Base base, Parts parts, Naming naming, Function<Language, List<Choice>> kinds) {

  static final Nav NAV = new Nav("nav.run", "nav.reports", ReportPages.AT, ReportPages.ROLES);

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    Reports reports = new Reports(parts.cases().cases(), base.clock());
    return List.of(new ReportPages(reports, CaseParts::doer, kinds, naming, desk, entrance)::mount);
  }
}
