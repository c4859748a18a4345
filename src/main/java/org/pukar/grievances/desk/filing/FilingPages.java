package org.pukar.grievances.desk.filing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Visit;
import org.pukar.callers.Notice;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Frame;
import org.pukar.console.Words;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.filing.Filing;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// `/console/cases/new`: a complaint that staff write down for a worker who rang, or who is with
/// them. What cannot be filed stands in the form again, with what is wrong beside it. Threads share
/// it.
public final class FilingPages {
  /// Where one is written down.
  public static final String AT = CasePages.AT + "/new";

  private static final String DESK = "desk";
  private static final int LONGEST_WORDS = 4_000;

  private final Filing filing;
  private final Categories categories;
  private final Function<Actor, Doer> doers;
  private final Naming naming;
  private final Whereabouts whereabouts;
  private final Function<Language, String> notices;
  private final Desk desk;
  private final Entrance entrance;
  private final Supplier<UUID> ids;

  /// Finds the places that somebody may mean.
  @FunctionalInterface
  public interface Whereabouts {
    /// Those of hers that are called like that, or have that id; the likeliest first.
    List<String> find(Doer doer, String typed);
  }

  /// @param notices what a worker is told before she agrees, in her language
  public FilingPages(
      Filing filing,
      Categories categories,
      Function<Actor, Doer> doers,
      Naming naming,
      Whereabouts whereabouts,
      Function<Language, String> notices,
      Desk desk,
      Entrance entrance,
      Supplier<UUID> ids) {
    this.filing = filing;
    this.categories = categories;
    this.doers = doers;
    this.naming = naming;
    this.whereabouts = whereabouts;
    this.notices = notices;
    this.desk = desk;
    this.entrance = entrance;
    this.ids = ids;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(CasePages.ROLES, this::ask));
    router.post(AT).handler(entrance.form(CasePages.ROLES, this::file));
  }

  private void ask(RoutingContext context, Visit visit) {
    String language = visit.account().language().code();
    show(context, 200, visit, Draft.empty(language, ids.get().toString()), "");
  }

  /// @param wrong the name of the field that cannot be read; empty if none
  private void show(RoutingContext context, int status, Visit visit, Draft draft, String wrong) {
    Words words = desk.words(visit);
    Frame frame = desk.frame(visit, words.say("nav.new"), AT, "");
    List<Choice> kinds =
        categories.listed().stream()
            .filter(kind -> kind.lane() != Category.Lane.SEALED)
            .map(kind -> new Choice(kind.code(), naming.matter(kind.code(), words.language())))
            .toList();
    Desk.send(context, status, desk.templates().casesFiling(frame, draft, kinds, notices, wrong));
  }

  private void file(RoutingContext context, Visit visit, Form form) {
    Draft draft = Draft.of(form);
    Doer doer = doers.apply(visit.account().actor());
    Language mine = desk.words(visit).language();
    entrance.run(
        context,
        () -> whereabouts.find(doer, draft.place()),
        places -> {
          String wrong = wrong(draft, places);
          if (wrong.isEmpty()) {
            file(context, visit, doer, draft, places.getFirst());
          } else {
            List<Choice> several =
                places.size() < 2
                    ? List.of()
                    : places.stream().map(id -> new Choice(id, naming.place(id, mine))).toList();
            show(context, 422, visit, draft.among(several), wrong);
          }
        });
  }

  private String wrong(Draft draft, List<String> places) {
    if (PhoneNumber.caller(draft.phone()).isEmpty()) {
      return "phone";
    } else if (Language.find(draft.language()).isEmpty()) {
      return "language";
    } else if (kind(draft).isEmpty()) {
      return "category";
    } else if (places.size() != 1) {
      return "place";
    } else if (draft.words().isEmpty() || draft.words().length() > LONGEST_WORDS) {
      return "words";
    }
    return draft.agreed() ? "" : "agreed";
  }

  private Optional<Category> kind(Draft draft) {
    return categories.find(draft.category()).filter(kind -> kind.lane() != Category.Lane.SEALED);
  }

  private void file(RoutingContext context, Visit visit, Doer doer, Draft draft, String place) {
    Language language = Language.find(draft.language()).orElseThrow();
    Complaint complaint =
        new Complaint(
            PhoneNumber.caller(draft.phone()).orElseThrow(),
            kind(draft).orElseThrow(),
            draft.words(),
            Optional.empty(),
            place,
            DESK,
            "console",
            "console:" + visit.account().actor().id() + ":" + draft.once());
    Notice notice = new Notice(language, "Told by staff: " + notices.apply(language));
    entrance.run(
        context,
        () -> filing.file(doer, complaint, notice).map(CaseFile::number),
        number ->
            number.ifPresentOrElse(
                filed -> Desk.go(context, CasePages.AT + "/" + filed),
                () -> show(context, 409, visit, draft, "once")));
  }
}
