package org.pukar.simulator;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.pukar.http.Static;
import org.pukar.look.Look;

/// The page `/simulator` and its files. The page is the same for everyone and is written once, at
/// start; all that moves on it is the browser's. Immutable: threads may share it.
public final class SimulatorPages {

  private static final String[] FILES = {
    "style/handset.css",
    "style/simulator.css",
    "script/letters.js",
    "script/pieces.js",
    "script/multitap.js",
    "script/callers.js",
    "script/path.js",
    "script/run.js",
    "script/clock.js",
    "script/ussd.js",
    "script/inbox.js",
    "script/texts.js",
    "script/talks.js",
    "script/talk.js",
    "script/post.js",
    "script/slow.js",
    "script/glass.js",
    "script/hands.js",
    "script/texter.js",
    "script/handset.js",
    "script/panels.js",
    "script/messages.js",
    "script/ring.js",
    "script/pretend.js",
    "script/hardships.js",
    "script/line.js",
    "script/replay.js",
    "script/voice.js",
    "script/simulator.js"
  };

  private final Static files = Look.with(SimulatorPages.class, FILES);
  private final String page;

  public SimulatorPages(SimulatedNetwork network) {
    String html =
        new String(Static.read(SimulatorPages.class, "simulator.html"), StandardCharsets.UTF_8);
    this.page = files.link(fill(html, network));
  }

  public void mount(Router router) {
    router.get("/").handler(request -> request.redirect("/simulator"));
    router.get("/simulator").handler(this::send);
    files.mount(router);
  }

  private void send(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(page);
  }

  private static String fill(String html, SimulatedNetwork network) {
    Map<String, String> values =
        Map.of(
            "{{code}}", network.serviceCode(),
            "{{shortcut}}", network.shortcut(),
            "{{webhook}}", escape(network.webhook()),
            "{{number}}", network.shortCode(),
            "{{texts}}", escape(network.textWebhook()),
            "{{session}}", Long.toString(network.session().toSeconds()),
            "{{key}}", Long.toString(network.key().toSeconds()));
    String filled = html;
    for (var value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
