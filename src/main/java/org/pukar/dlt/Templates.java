package org.pukar.dlt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pukar.db.Database;

/// The registered templates, kept in memory to hold texts against. Threads share it.
public final class Templates {

  private final List<Template> always;
  private final VariableKind.Whitelist registered;
  private final Runnable look;
  private volatile Loaded loaded;

  private record Loaded(long version, Registry registry) {}

  private Templates(List<Template> templates) {
    this.always = templates;
    this.registered = VariableKind.Whitelist.UNKNOWN;
    this.loaded = read(0, List.of());
    this.look = () -> {};
  }

  private Templates(Database database, List<Template> always, VariableKind.Whitelist registered) {
    this.always = List.copyOf(always);
    this.registered = registered;
    this.loaded = database.with(h -> read(TemplateStore.version(h), TemplateStore.all(h)));
    this.look = () -> look(database);
  }

  /// Just these.
  public static Templates of(List<Template> templates) {
    return new Templates(templates);
  }

  /// Those that were imported, and some that need no import.
  ///
  /// @param registered the links and numbers that may stand in them
  /// @throws org.pukar.db.DatabaseAway if they cannot be read
  public static Templates load(
      Database database, List<Template> always, VariableKind.Whitelist registered) {
    return new Templates(database, always, registered);
  }

  /// Sees what was imported since, on whichever node: to be called at least once a minute. Takes
  /// one short query if nothing was.
  ///
  /// @throws org.pukar.db.DatabaseAway if nobody can be asked; what was known is kept
  public void refresh() {
    look.run();
  }

  private void look(Database database) {
    database.use(h -> {
      long version = TemplateStore.version(h);
      if (version != loaded.version) {
        loaded = read(version, TemplateStore.all(h));
      }
    });
  }

  /// The version was read first: rows that came in between are read again next time.
  private Loaded read(long version, List<Template> imported) {
    List<Template> all = new ArrayList<>(always);
    all.addAll(imported);
    return new Loaded(version, new Registry(all, registered));
  }

  /// Under which template these words may go out: of several the one with most fixed letters. Words
  /// and spaces must be exactly as registered.
  public Fit fit(String words) {
    Registry registry = loaded.registry;
    Optional<Template> fitting = registry.fitting(words);
    if (fitting.isPresent()) {
      return new Fit.Fits(fitting.get().registered());
    }
    return new Fit.Misfit(registry.fault(words).orElse("nothing like it is registered"));
  }
}
