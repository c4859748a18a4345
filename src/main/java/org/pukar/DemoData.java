package org.pukar;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.conversation.hop.Inbound;
import org.pukar.grievances.Complaint;
import org.pukar.jobs.DemoJobs;
import org.pukar.phone.PhoneNumber;
import org.pukar.script.Scripts;
import org.pukar.text.Language;

/// Made-up workers for the simulator: they have called before, so that a newcomer sees how a known
/// caller is greeted; and made-up jobs. Loading them again changes nothing. Threads do not share
/// it.
final class DemoData {
  private static final int JOBS = 200;

  /// The same jobs everywhere, on other days.
  private static final long SEED = 20261122;

  private final Parts parts;
  private final Scripts scripts;

  DemoData(Parts parts, Scripts scripts) {
    this.parts = parts;
    this.scripts = scripts;
  }

  void load() {
    worker("+917000000801", Language.HINDI);
    complaint("+917000000801", "W", "ठेकेदार ने दो महीने की मज़दूरी नहीं दी", "d358");
    worker("+917000000812", Language.HINDI_LATIN);
    complaint("+917000000812", "E", "Ration dukaan wale ne mana kar diya", "d192");
    worker("+917000000845", Language.ENGLISH);
    jobs();
  }

  private void jobs() {
    if (parts.jobs().isEmpty()) {
      parts.jobs().post(new DemoJobs(new Random(SEED), parts.jobs().today()).make(JOBS));
    }
  }

  private void worker(String phone, Language language) {
    String words = scripts.current().script().words().in(language).say("welcome.consent", Map.of());
    parts
        .callers()
        .agree(new PhoneNumber(phone), Purpose.SERVICE, new Notice(language, words), "demo");
  }

  private void complaint(String phone, String category, String words, String place) {
    parts
        .grievances()
        .file(
            new Complaint(
                new PhoneNumber(phone),
                parts.categories().find(category).orElseThrow(),
                words,
                Optional.empty(),
                place,
                Inbound.USSD,
                "demo",
                "demo:" + phone));
  }
}
