package org.pukar;

import java.util.List;
import org.pukar.callers.Callers;
import org.pukar.feature.Features;
import org.pukar.grievances.Categories;
import org.pukar.grievances.GrievanceActions;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.nameless.Nameless;
import org.pukar.grievances.nameless.NamelessActions;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.ration.RationActions;
import org.pukar.grievances.settling.SettlingActions;
import org.pukar.keys.Keys;
import org.pukar.staff.KeptPlaces;
import org.pukar.staff.RingActions;
import org.pukar.workers.Workers;

/// The doors by which people complain and ask what came of it, put together. Stateless.
final class Complaining {

  private Complaining() {}

  static List<Features.Part> of(
      Base base,
      Callers callers,
      Workers workers,
      Grievances grievances,
      CaseParts cases,
      SealedParts sealed) {
    Keys keys = base.keys();
    Categories categories = cases.categories();
    KeptPlaces kept = new KeptPlaces(keys.sessions(), callers::index);
    Nameless nameless = new Nameless(base.database(), callers, grievances, keys);
    return List.of(
        new GrievanceActions(
                grievances,
                (number, phone) ->
                    grievances.find(number, phone).or(() -> sealed.standing(number, phone)),
                categories)
            .part(),
        new RationActions(grievances, categories.ration(), workers::work).part(),
        new RingActions(base.database(), kept).part(),
        new NamelessActions(nameless, categories).part(),
        new SettlingActions(
                cases.cases(),
                (typed, phone) ->
                    nameless
                        .number(typed)
                        .or(() ->
                            CaseNumbers.parse(typed)
                                .filter(number -> grievances.find(number, phone).isPresent())),
                keys::unlinked)
            .part());
  }
}
