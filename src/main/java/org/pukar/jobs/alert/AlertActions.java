package org.pukar.jobs.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.callers.Notice;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;

/// What dialogues can ask about being told of work. Threads share it.
///
/// `alerts.ask` takes the values `alert-trades` and `alert-places` (ids with commas between; none
/// for any) and `alert-weekly` (1, 3 or 7; 3 if nothing is said), `alerts.change` the last one.
public final class AlertActions {
  private static final String TRADES = "alert-trades";
  private static final String PLACES = "alert-places";
  private static final String WEEKLY = "alert-weekly";

  private final Alerts alerts;
  private final AlertWords said;

  public AlertActions(Alerts alerts, AlertWords said) {
    this.alerts = alerts;
    this.said = said;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("alerts.look", telling(ActionShape.looks("some", "none")), this::look),
            new Action("alerts.ask", telling(ActionShape.writes("asked", "failed")), this::ask),
            new Action(
                "alerts.change",
                telling(ActionShape.writes("changed", "none", "failed")),
                this::change),
            new Action("alerts.end", ActionShape.writes("ended", "none", "failed"), this::end)),
        List.of(
            Source.atOnce(
                "alerts.often",
                new SourceShape(false, AlertWords::often),
                asked -> AlertWords.often(asked.words()))),
        AlertWords.spoken());
  }

  private ActionShape telling(ActionShape shape) {
    return shape.giving("alert_name", said::longestName).giving("alert_weekly", "7");
  }

  private Outcome look(Asked asked) {
    return alerts
        .standing(asked.caller())
        .map(wish -> told("some", wish, asked))
        .orElseGet(() -> Outcome.of("none"));
  }

  private Outcome told(String outcome, Wish wish, Asked asked) {
    return Outcome.of(
        outcome,
        Map.of(
            "alert_name", said.name(wish, asked.words()),
            "alert_weekly", Integer.toString(wish.weekly())));
  }

  /// That it could not be committed is an outcome, not an error: the caller must hear it at once.
  private Outcome ask(Asked asked) {
    Wish wish = Wish.parse(value(asked, TRADES, ""), value(asked, PLACES, ""), weekly(asked));
    Notice notice = new Notice(asked.language(), asked.say(AlertWords.NOTICE));
    try {
      alerts.ask(asked.caller(), wish, notice);
      return told("asked", wish, asked);
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private Outcome change(Asked asked) {
    try {
      Optional<Wish> wish =
          alerts.change(asked.caller(), Integer.parseInt(weekly(asked)))
              ? alerts.standing(asked.caller())
              : Optional.empty();
      return wish.map(w -> told("changed", w, asked)).orElseGet(() -> Outcome.of("none"));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private Outcome end(Asked asked) {
    try {
      return Outcome.of(alerts.end(asked.caller()) ? "ended" : "none");
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private static String weekly(Asked asked) {
    return value(asked, WEEKLY, Integer.toString(Wish.USUAL));
  }

  private static String value(Asked asked, String name, String otherwise) {
    return asked.session().values().getOrDefault(name, otherwise);
  }
}
