package org.pukar.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;

/// A service that answers as Africa's Talking's webhook is answered, from a handful of screens that
/// depend on `text` alone, and that remembers what it was sent. Threads may share it.
final class FakeGateway implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String HINDI =
      "मज़दूरी नहीं मिली\n1 एक हफ़्ते से\n2 दो से चार हफ़्ते\n3 महीने से ज़्यादा\n0 पीछे";

  private static final Map<String, String> SCREENS =
      Map.of(
          "", "CON Pukar\n1 English\n2 हिन्दी",
          "1", "CON Main menu\n1 Jobs\n2 Schemes\n3 Complaint\n4 Talk\n0 Back",
          "1*3", "CON What is it about?\n1 Wages\n2 Injury\n9 More\n0 Back",
          "1*3*1", "END Your complaint is 104 466 727. Keep the number.",
          "2", "CON मुख्य सूची\n1 काम\n2 योजनाएँ\n3 शिकायत\n0 पीछे",
          "2*3", "CON " + HINDI,
          "2*3*2", "CON क्या हुआ, अपने शब्दों में लिखें\n0 पीछे",
          "3", "CON Complaint\n1 New\n2 Status",
          "1*8", "CON " + "a".repeat(200));

  private static final Instant BEGAN = Instant.parse("2026-11-21T03:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final AtomicInteger changing = new AtomicInteger();
  private final Queue<Map<String, String>> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Map<String, String>> events = new ConcurrentLinkedQueue<>();
  private final Map<PhoneNumber, List<Inbox.Message>> inbox = new ConcurrentHashMap<>();
  private final Queue<Duration> held = new ConcurrentLinkedQueue<>();
  private final Slowness slowness = new Slowness(held::add);
  private final Tasks tasks = new Tasks(64, Duration.ofSeconds(3));
  private final Queue<Map<String, String>> texts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger texted = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean away;
  private volatile boolean full;

  FakeGateway() {
    Router router = Router.router(vertx);
    router.route().handler(FakeGateway::protect);
    router.post("/ussd/*").handler(BodyHandler.create(false));
    router.post("/sms/*").handler(BodyHandler.create(false));
    router.post("/sms/africastalking/demo").handler(this::takeText);
    router.post("/ussd/africastalking/demo").handler(this::hop);
    router.post("/ussd/africastalking/demo/events").handler(this::event);
    new SimulatorPages(SimulatedNetwork.DEMO).mount(router);
    router.post("/simulator/messages").handler(this::countOrRefuse);
    new SimulatorApi(this::messages, slowness, tasks).mount(router);
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /// The forms of all hops so far, in order of arrival.
  List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  List<Map<String, String>> events() {
    return List.copyOf(events);
  }

  /// Texts a phone; each message gets the next id and comes a minute after the one before it.
  void text(String phone, String words) {
    text("26384", phone, words);
  }

  /// The same from another sender.
  void text(String from, String phone, String words) {
    int number = texted.incrementAndGet();
    keep(phone, new Inbox.Message("m" + number, from, BEGAN.plusSeconds(60L * number), words));
  }

  private void keep(String phone, Inbox.Message message) {
    inbox.computeIfAbsent(new PhoneNumber(phone), _ -> new CopyOnWriteArrayList<>()).add(message);
  }

  /// The forms of all texts taken so far, in order of arrival.
  List<Map<String, String>> texts() {
    return List.copyOf(texts);
  }

  /// From now on texts are refused, or taken again.
  void refuseTexts(boolean refused) {
    full = refused;
  }

  /// How often the page has asked for messages.
  int asked() {
    return asked.get();
  }

  /// From now on questions for messages are refused, or answered again.
  void refuseQuestions(boolean refused) {
    away = refused;
  }

  /// The time for which deeds were held up, in order.
  List<Duration> held() {
    return List.copyOf(held);
  }

  void forget() {
    requests.clear();
    events.clear();
    inbox.clear();
    held.clear();
    texts.clear();
    away = false;
    full = false;
  }

  @Override
  public void close() {
    tasks.close();
    vertx.close().await();
  }

  private static void protect(RoutingContext request) {
    request.response().putHeader("content-security-policy", POLICY);
    request.next();
  }

  private List<Inbox.Message> messages(PhoneNumber phone) {
    return inbox.getOrDefault(phone, List.of());
  }

  private void countOrRefuse(RoutingContext request) {
    asked.incrementAndGet();
    if (away) {
      fail(request);
    } else {
      request.next();
    }
  }

  private void hop(RoutingContext request) {
    Map<String, String> form = form(request);
    requests.add(form);
    PhoneNumber.caller(form.getOrDefault("phoneNumber", "")).ifPresent(slowness::hold);
    String text = form.getOrDefault("text", "");
    switch (text) {
      case "1*5" -> fail(request);
      case "1*6" -> answer(request, "no prefix");
      case "1*7" -> answer(request, "CON Try " + changing.incrementAndGet());
      default -> answer(request, SCREENS.getOrDefault(text, "CON You wrote: " + last(text)));
    }
  }

  /// A text is answered by a message, once for each id.
  private void takeText(RoutingContext request) {
    if (full) {
      fail(request);
      return;
    }
    Map<String, String> form = form(request);
    String id = form.getOrDefault("id", "");
    boolean isNew = texts.stream().noneMatch(text -> text.containsValue(id));
    texts.add(form);
    if (isNew) {
      answerText(id, form.getOrDefault("from", ""), form.getOrDefault("text", ""));
    }
    request.end();
  }

  private void answerText(String id, String phone, String words) {
    Instant now = InstantSource.system().instant();
    keep(phone, new Inbox.Message("a" + id, "26384", now, "You wrote: " + words));
  }

  private void event(RoutingContext request) {
    events.add(form(request));
    request.end();
  }

  private static void answer(RoutingContext request, String body) {
    request.response().putHeader("content-type", "text/plain; charset=utf-8").end(body);
  }

  private static void fail(RoutingContext request) {
    request
        .response()
        .setStatusCode(503)
        .putHeader("content-type", "application/problem+json")
        .end("{\"title\": \"The house is full\", \"status\": 503}");
  }

  private static String last(String text) {
    return text.substring(text.lastIndexOf('*') + 1);
  }

  private static Map<String, String> form(RoutingContext request) {
    Map<String, String> form = new TreeMap<>();
    request.request().formAttributes().forEach(form::put);
    return form;
  }
}
