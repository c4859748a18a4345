package org.pukar.jobs.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.http.Form;
import org.pukar.jobs.Job;
import org.pukar.jobs.desk.Interested.Person;
import org.pukar.jobs.desk.Interested.Wanted;
import org.pukar.jobs.desk.JobSheet.Caller;
import org.pukar.jobs.desk.JobSheet.Vacancy;
import org.pukar.jobs.desk.JobSheet.Wished;

/// `/console/jobs`: the open jobs of one's places, and who wants to be called about each. Threads
/// share it.
public final class JobPages {
  public static final String AT = "/console/jobs";
  public static final Set<Role> ROLES = Set.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private static final String ONE = AT + "/:id";

  private final Interested interested;
  private final Where where;
  private final Saying saying;
  private final Desk desk;
  private final Entrance entrance;

  /// Which districts are somebody's.
  @FunctionalInterface
  public interface Where {
    List<String> districts(Actor actor);
  }

  /// Says what and where a job is, for how much.
  @FunctionalInterface
  public interface Saying {
    String line(Job job, Words words);
  }

  public JobPages(Interested interested, Where where, Saying saying, Desk desk, Entrance entrance) {
    this.interested = interested;
    this.where = where;
    this.saying = saying;
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, this::list));
    router.get(ONE).handler(entrance.page(ROLES, (c, v) -> open(c, v, Optional.empty())));
    router.post(ONE + "/number").handler(entrance.form(ROLES, this::show));
    router.post(ONE + "/called").handler(entrance.form(ROLES, this::called));
  }

  private void list(RoutingContext context, Visit visit) {
    Words words = desk.words(visit);
    entrance.run(
        context,
        () ->
            interested.open(where.districts(visit.account().actor())).stream()
                .map(one -> vacancy(one, words))
                .toList(),
        jobs ->
            Desk.send(
                context,
                200,
                desk.templates()
                    .jobsList(desk.frame(visit, words.say("vacancies"), AT, ""), jobs)));
  }

  private Vacancy vacancy(Wanted one, Words words) {
    Job job = one.job();
    return new Vacancy(
        job.id().toString(),
        saying.line(job, words),
        words.day(job.from()) + " – " + words.day(job.to()),
        job.employer(),
        job.seats(),
        one.waiting());
  }

  /// @param shown whose number is to be seen
  private void open(RoutingContext context, Visit visit, Optional<UUID> shown) {
    Words words = desk.words(visit);
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () -> hers(visit, id).map(job -> wished(job, shown, words)),
        found ->
            found.ifPresentOrElse(
                sheet ->
                    Desk.send(
                        context,
                        200,
                        desk.templates()
                            .jobsJob(desk.frame(visit, sheet.job().line(), AT, ""), sheet)),
                () -> desk.trouble(context, 404, words, "vacancies.no-such")));
  }

  private Optional<Job> hers(Visit visit, UUID id) {
    List<String> districts = where.districts(visit.account().actor());
    return interested.find(id).filter(job -> districts.contains(job.district()));
  }

  private Wished wished(Job job, Optional<UUID> shown, Words words) {
    List<Person> people = interested.of(job.id());
    int waiting = (int) people.stream().filter(one -> !one.isCalled()).count();
    return new Wished(
        vacancy(new Wanted(job, waiting), words),
        people.stream().map(one -> caller(one, shown, words)).toList());
  }

  private static Caller caller(Person one, Optional<UUID> shown, Words words) {
    UUID id = one.to().caller().id();
    boolean isShown = shown.filter(id::equals).isPresent();
    return new Caller(
        id.toString(),
        isShown ? one.to().phone().e164() : one.to().phone().toString(),
        isShown,
        one.to().caller().language().label(),
        words.at(one.since()),
        one.isCalled());
  }

  private static UUID whom(Form form) {
    try {
      return UUID.fromString(form.get("caller"));
    } catch (IllegalArgumentException _) {
      return new UUID(0, 0);
    }
  }

  private void show(RoutingContext context, Visit visit, Form form) {
    UUID id = Entrance.id(context);
    UUID caller = whom(form);
    entrance.run(
        context,
        () ->
            hers(visit, id).isPresent()
                && interested.show(visit.account().actor().id(), id, caller),
        may -> open(context, visit, Optional.of(caller).filter(_ -> may)));
  }

  private void called(RoutingContext context, Visit visit, Form form) {
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () -> {
          hers(visit, id)
              .ifPresent(job -> interested.called(visit.account().actor().id(), id, whom(form)));
          return true;
        },
        _ -> Desk.go(context, AT + "/" + id));
  }
}
