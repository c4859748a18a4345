package org.pukar.grievances.following;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.callers.Purpose;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category.Lane;

/// Finds who may be told of a case: whoever filed it, as long as she agrees that we help her. Of a
/// sealed matter nobody is told anything. Threads share it.
///
/// @param categories whose lane says so; one that is not known counts as sealed
record Listener(Callers callers, Categories categories) {

  Optional<Addressee> of(Handle h, UUID caller, String category) {
    boolean isOpen =
        categories.find(category).filter(found -> found.lane() != Lane.SEALED).isPresent();
    return isOpen ? callers.addressee(h, caller, Purpose.SERVICE) : Optional.empty();
  }
}
