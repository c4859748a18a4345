package org.pukar.grievances.cases.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.callers.Notice;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.filing.Filing;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// `POST /api/v1/cases`: a complaint that staff write down for a worker. Threads share it.
public final class FilingApi {
  private static final String DESK = "desk";
  private static final int LONGEST_WORDS = 4_000;

  private final Filing filing;
  private final Function<RoutingContext, Doer> doers;
  private final Function<String, Area> areas;
  private final Categories categories;
  private final Function<Language, String> notices;
  private final Staff desk;

  /// @param doers who asks, once she was let in
  /// @param areas where a place lies, as far as it is one
  /// @param notices what a worker is told before she agrees
  public FilingApi(
      Filing filing,
      Function<RoutingContext, Doer> doers,
      Function<String, Area> areas,
      Categories categories,
      Function<Language, String> notices,
      Staff desk) {
    this.filing = filing;
    this.doers = doers;
    this.areas = areas;
    this.categories = categories;
    this.notices = notices;
    this.desk = desk;
  }

  public void mount(Router router) {
    router
        .post(CaseApi.AT)
        .handler(desk.guard())
        .handler(c -> Body.json(c, CaseApi.LONGEST, b -> CaseApi.once(c, key -> file(c, b, key))));
  }

  private void file(RoutingContext context, JsonObject body, String key) {
    Doer doer = doers.apply(context);
    Optional<PhoneNumber> phone = PhoneNumber.caller(Body.text(body, "phone"));
    Optional<Language> language = Language.find(Body.text(body, "language"));
    Optional<Category> category = categories.find(Body.text(body, "category"));
    String words = Body.text(body, "words");
    String place = Body.text(body, "place");
    if (phone.isEmpty()) {
      Problem.unreadable("phone").send(context);
    } else if (language.isEmpty()) {
      Problem.unreadable("language").send(context);
    } else if (category.isEmpty()) {
      Problem.unreadable("category").send(context);
    } else if (category.get().lane() == Category.Lane.SEALED) {
      Problem.of(422, "That matter is taken by those alone who may open it.").send(context);
    } else if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      Problem.unreadable("words").send(context);
    } else if (!doer.covers(areas.apply(place))) {
      Problem.field("place", "The place is unknown, or none of yours.").send(context);
    } else if (!Body.text(body, "consent").equals(DESK)) {
      Problem.unreadable("consent").send(context);
    } else {
      String name = doer.actor().map(actor -> actor + ":").orElse("") + key;
      Complaint complaint =
          new Complaint(
              phone.get(), category.get(), words, Optional.empty(), place, DESK, "api", name);
      file(context, doer, complaint, language.get());
    }
  }

  private void file(RoutingContext context, Doer doer, Complaint complaint, Language language) {
    Notice notice = new Notice(language, "Told by staff: " + notices.apply(language));
    desk.run(
        context,
        () -> filing.file(doer, complaint, notice),
        filed ->
            filed.ifPresentOrElse(
                file -> Staff.send(context, 201, CaseView.of(file)),
                () -> Problem.of(422, "This key filed something else.").send(context)));
  }
}
