package org.pukar.grievances.cases.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.referral.Agreed;
import org.pukar.grievances.referral.CaseConsents;
import org.pukar.grievances.referral.ConsentWords;
import org.pukar.grievances.referral.Partner;
import org.pukar.grievances.referral.Way;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.text.catalog.Catalog;

/// Whom a worker lets us tell of her case, for staff: `GET /api/v1/cases/<number>/consents` names
/// the agencies that take it, with the words to read to her; `POST` asks her by her phone, or
/// writes down what she said. Threads share it.
public final class ConsentApi {
  private static final String PATH = CaseApi.AT + "/:number/consents";

  private final Cases cases;
  private final CaseConsents consents;
  private final ConsentWords words;
  private final Function<RoutingContext, Doer> doers;
  private final Function<String, Optional<Catalog>> catalogs;
  private final Staff desk;

  /// @param doers who asks, once she was let in
  /// @param catalogs the words of a language, by its code
  public ConsentApi(
      Cases cases,
      CaseConsents consents,
      ConsentWords words,
      Function<RoutingContext, Doer> doers,
      Function<String, Optional<Catalog>> catalogs,
      Staff desk) {
    this.cases = cases;
    this.consents = consents;
    this.words = words;
    this.doers = doers;
    this.catalogs = catalogs;
    this.desk = desk;
  }

  public void mount(Router router) {
    router.get(PATH).handler(desk.guard()).handler(this::list);
    router
        .post(PATH)
        .handler(desk.guard())
        .handler(c -> Body.json(c, CaseApi.LONGEST, body -> put(c, body)));
  }

  private void list(RoutingContext context) {
    String language =
        Objects.requireNonNullElse(context.request().getParam("language"), "en").strip();
    Optional<Catalog> said = catalogs.apply(language);
    if (said.isEmpty()) {
      Problem.unreadable("language").send(context);
      return;
    }
    Doer doer = doers.apply(context);
    desk.run(
        context,
        () ->
            cases
                .read(doer, CaseApi.number(context))
                .filter(_ -> !doer.isPartner())
                .map(Dossier::file)
                .map(file -> agencies(file, said.get())),
        found ->
            found.ifPresentOrElse(
                agencies -> Staff.send(context, 200, Map.of("agencies", agencies)),
                () -> CaseApi.nowhere(context)));
  }

  private List<Map<String, Object>> agencies(CaseFile file, Catalog said) {
    List<Agreed> agreed = consents.of(file.number());
    return words.takers(file).stream().map(one -> told(one, file, agreed, said)).toList();
  }

  private Map<String, Object> told(Partner partner, CaseFile file, List<Agreed> all, Catalog said) {
    Optional<Agreed> agreed =
        all.stream().filter(one -> one.partner().equals(partner.code())).findFirst();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("partner", partner.code());
    told.put("name", words.name(partner.code(), said));
    partner.verified().map(LocalDate::toString).ifPresent(day -> told.put("verified", day));
    told.put("asked", agreed.isPresent());
    agreed.flatMap(Agreed::until).map(Instant::toString).ifPresent(to -> told.put("until", to));
    told.put("notice", words.notice(partner.code(), file.number(), said).text());
    return told;
  }

  private void put(RoutingContext context, JsonObject body) {
    String partner = Body.text(body, "partner");
    Optional<Way> way = Way.find(Body.text(body, "how"));
    Optional<Catalog> said = catalogs.apply(Body.text(body, "language"));
    if (partner.isEmpty()) {
      Problem.unreadable("partner").send(context);
    } else if (way.isEmpty()) {
      Problem.unreadable("how").send(context);
    } else if (way.get() != Way.PHONE && said.isEmpty()) {
      Problem.unreadable("language").send(context);
    } else {
      CaseApi.once(context, key -> put(context, partner, way.get(), said, key));
    }
  }

  private void put(
      RoutingContext context, String partner, Way way, Optional<Catalog> said, String key) {
    Doer doer = doers.apply(context);
    String number = CaseApi.number(context);
    String once = key + ":" + doer.actor().map(Object::toString).orElse("") + ":" + number;
    desk.<Acted>run(
        context,
        () ->
            way == Way.PHONE
                ? consents.ask(doer, number, partner, once)
                : consents.give(
                    doer,
                    number,
                    partner,
                    way,
                    words.notice(partner, number, said.orElseThrow()),
                    once),
        acted -> CaseApi.answer(context, acted));
  }
}
