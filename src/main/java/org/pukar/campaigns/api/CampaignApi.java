package org.pukar.campaigns.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.pukar.campaigns.Campaign;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.Campaigns.Step;
import org.pukar.campaigns.Draft;
import org.pukar.campaigns.Lists;
import org.pukar.http.Body;
import org.pukar.http.BodyStream;
import org.pukar.http.Problem;
import org.pukar.http.Staff;

/// `/api/v1/campaigns`: texts to many are drawn up, looked at, started, paused, gone on with,
/// stopped and counted. Threads share it.
public final class CampaignApi {
  private static final String ALL = "/api/v1/campaigns";
  private static final String ONE = ALL + "/:id";
  private static final int NEWEST = 100;

  /// A million phones with a few cells behind each.
  private static final long LONGEST_LIST = 64L * 1024 * 1024;

  private final Campaigns campaigns;
  private final DraftReader drafts;
  private final Staff staff;

  /// @param isDistrict whether an id is a district's
  /// @param staff whose tasks may take minutes: a list is read, a million phones are counted
  public CampaignApi(Campaigns campaigns, Predicate<String> isDistrict, Staff staff) {
    this.campaigns = campaigns;
    this.drafts = new DraftReader(isDistrict);
    this.staff = staff;
  }

  public void mount(Router router) {
    guarded(router.post(ALL)).handler(this::draw);
    guarded(router.get(ALL)).handler(this::list);
    guarded(router.get(ONE)).handler(c -> withId(c, this::figures));
    guarded(router.post(ONE + "/audience")).handler(c -> withId(c, this::bring));
    guarded(router.get(ONE + "/preview")).handler(c -> withId(c, this::preview));
    for (Step step : Step.values()) {
      String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
      guarded(router.post(ONE + "/" + name))
          .handler(c -> withId(c, (context, id) -> step(context, id, step)));
    }
  }

  private Route guarded(Route route) {
    return route.handler(staff.guard());
  }

  private static void withId(RoutingContext context, BiConsumer<RoutingContext, UUID> next) {
    Optional<UUID> id = id(String.valueOf(context.pathParam("id")));
    id.ifPresentOrElse(known -> next.accept(context, known), () -> none(context));
  }

  private static Optional<UUID> id(String given) {
    try {
      return Optional.of(UUID.fromString(given));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void none(RoutingContext context) {
    Problem.of(404, "There is no such campaign.").send(context);
  }

  private void draw(RoutingContext context) {
    String key = Optional.ofNullable(context.request().getHeader("Idempotency-Key")).orElse("");
    if (key.isBlank() || key.length() > 255) {
      Problem.field("Idempotency-Key", "The header Idempotency-Key must name this deed.")
          .send(context);
      return;
    }
    Body.read(context, body -> draw(context, key, body));
  }

  private void draw(RoutingContext context, String key, Buffer body) {
    Draft draft;
    try {
      draft = drafts.read(body.getBytes());
    } catch (DraftReader.WrongField wrong) {
      Problem.field(wrong.field(), String.valueOf(wrong.getMessage())).send(context);
      return;
    }
    staff.run(
        context,
        () -> campaigns.draw(draft, key),
        drawn ->
            drawn.ifPresentOrElse(
                campaign -> Staff.send(context, 201, CampaignJson.campaign(campaign)),
                () ->
                    Problem.of(422, "That Idempotency-Key has drawn up another campaign.")
                        .send(context)));
  }

  private void list(RoutingContext context) {
    staff.run(
        context,
        () -> campaigns.newest(NEWEST).stream().map(CampaignJson::campaign).toList(),
        all -> Staff.send(context, 200, Map.of("campaigns", all)));
  }

  private void figures(RoutingContext context, UUID id) {
    staff.run(
        context,
        () ->
            campaigns
                .find(id)
                .map(campaign -> CampaignJson.campaign(campaign, campaigns.figures(id))),
        found ->
            found.ifPresentOrElse(json -> Staff.send(context, 200, json), () -> none(context)));
  }

  private void preview(RoutingContext context, UUID id) {
    staff.run(
        context,
        () -> campaigns.preview(id).map(CampaignJson::preview),
        found ->
            found.ifPresentOrElse(json -> Staff.send(context, 200, json), () -> none(context)));
  }

  private void bring(RoutingContext context, UUID id) {
    if (!Body.isOf(context, "text/csv")) {
      return;
    }
    BodyStream body = BodyStream.of(context, LONGEST_LIST);
    staff.run(
        context,
        () -> campaigns.lists().bring(id, body),
        brought -> {
          body.close();
          switch (brought) {
            case Lists.Brought.Done(Campaign.Listed list) ->
                Staff.send(context, 200, CampaignJson.list(list));
            case Lists.Brought.Refused(String why) -> Problem.of(409, why).send(context);
            case Lists.Brought.None() -> none(context);
          }
        });
  }

  private void step(RoutingContext context, UUID id, Step step) {
    staff.run(
        context,
        () -> campaigns.step(id, step),
        came -> {
          switch (came) {
            case Campaigns.Stepped.Now(Campaign campaign) ->
                Staff.send(context, 200, CampaignJson.campaign(campaign));
            case Campaigns.Stepped.NotNow(String why) -> Problem.of(409, why).send(context);
            case Campaigns.Stepped.None() -> none(context);
          }
        });
  }
}
