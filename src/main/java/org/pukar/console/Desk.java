package org.pukar.console;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pukar.access.accounts.Visit;
import org.pukar.http.Form;
import org.pukar.http.Static;
import org.pukar.look.Look;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;
import pukar.templates.StaticTemplates;

/// The desk that all pages stand on: their words, files and frame. Immutable; threads share it.
public final class Desk {
  private static final String SCRIPT = "desk-page.js";

  private final Catalogs words;
  private final List<Nav> nav;
  private final boolean isDemo;
  private final String other;
  private final Static statics;
  private final Frame.Files files;
  private final StaticTemplates templates = new StaticTemplates();

  /// @param words what staff are told, by language
  /// @param nav all pages, in their order
  /// @param other whom staff may sign in with instead, by its name; empty: nobody
  public Desk(Catalogs words, List<Nav> nav, boolean isDemo, String other) {
    this.words = words;
    this.nav = List.copyOf(nav);
    this.isDemo = isDemo;
    this.other = other;
    this.statics =
        Look.with(Desk.class, "style/console.css")
            .joined(
                Desk.class,
                SCRIPT,
                "script/htmx.js",
                "script/hx-sse.js",
                "script/clocks.js",
                "script/drafts.js",
                "script/keys.js",
                "script/live.js");
    this.files =
        new Frame.Files(
            statics.address("desk.css"),
            statics.address("console.css"),
            statics.address(SCRIPT),
            statics.address("icon.svg"));
  }

  public void mount(Router router) {
    statics.mount(router);
  }

  /// The templates of all pages.
  public StaticTemplates templates() {
    return templates;
  }

  /// Whom staff may sign in with instead; empty: nobody.
  String other() {
    return other;
  }

  /// What she is told, in her language.
  public Words words(Visit visit) {
    return words(visit.account().language());
  }

  /// What somebody is told of whom nothing is known but perhaps what her browser speaks.
  public Words words(RoutingContext context) {
    return context.acceptableLanguages().stream()
        .flatMap(asked -> Language.find(asked.tag()).stream())
        .filter(words.languages()::contains)
        .findFirst()
        .map(this::words)
        .orElseGet(() -> words(Language.ENGLISH));
  }

  /// What the desk says in that language, or in English if it does not speak it.
  public Words words(Language language) {
    return new Words(words.in(words.languages().contains(language) ? language : Language.ENGLISH));
  }

  private List<Nav> of(Visit visit) {
    return nav.stream()
        .filter(one -> !Collections.disjoint(one.roles(), visit.account().actor().roles()))
        .toList();
  }

  /// Leads to the first page that is for her; who has none yet is told so.
  void home(RoutingContext context, Visit visit) {
    of(visit).stream()
        .map(Nav::path)
        .filter(path -> path.startsWith(SignInPages.HOME))
        .findFirst()
        .ifPresentOrElse(
            path -> go(context, path),
            () -> {
              Words said = words(visit);
              Frame frame = frame(visit, said.say("home"), SignInPages.HOME, "");
              send(context, 200, templates.consoleTrouble(frame, said.say("home.nothing")));
            });
  }

  /// The frame of a page for who is signed in.
  ///
  /// @param topics what she is told at once; empty: nothing
  public Frame frame(Visit visit, String title, String at, String topics) {
    return new Frame(
        words(visit),
        title,
        Optional.of(visit),
        of(visit),
        at,
        isDemo,
        files,
        words.languages(),
        topics);
  }

  /// The frame of a page before she is in.
  public Frame frame(Words said, String title) {
    return new Frame(
        said, title, Optional.empty(), List.of(), "", isDemo, files, words.languages(), "");
  }

  /// Ends the request with a page that nobody keeps a copy of.
  public static void send(RoutingContext context, int status, JteModel page) {
    StringOutput html = new StringOutput(16 * 1024);
    page.render(html);
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(html.toString());
  }

  /// Sends the browser on to another page; a form that was sent is not sent again.
  public static void go(RoutingContext context, String path) {
    context.response().setStatusCode(303).putHeader("Location", path).end();
  }

  /// Leads somebody who is in to where she wanted; what she had typed is sent if she says so.
  void arrive(RoutingContext context, Visit visit, Kept kept) {
    if (kept.fields().isEmpty()) {
      go(context, kept.to());
    } else {
      Frame frame = frame(visit, words(visit).say("kept"), kept.to(), "");
      send(
          context,
          200,
          templates.consoleKept(frame, kept, visit.token(), frame.words().say("kept.how")));
    }
  }

  /// Says that nothing can be done now, on a page that still has what was typed: it is sent again
  /// from there.
  void away(RoutingContext context, Form form) {
    Words said = words(context);
    Kept kept = Kept.of(Entrance.path(context), form);
    send(
        context,
        503,
        templates.consoleKept(
            frame(said, said.say("kept")),
            kept,
            form.get(Entrance.TOKEN),
            said.say("trouble.not-now")));
  }

  /// Says in plain words that something cannot be done, on a page of its own.
  public void trouble(RoutingContext context, int status, Words said, String key) {
    send(
        context, status, templates.consoleTrouble(frame(said, said.say("trouble")), said.say(key)));
  }
}
