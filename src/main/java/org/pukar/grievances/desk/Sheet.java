package org.pukar.grievances.desk;

import java.util.List;
import org.pukar.console.Chip;

/// A case as its page shows it. Immutable; prints nothing of it.
///
/// @param version that she sees: a form of an older one is not done
/// @param dues of the state, and of the whole
/// @param told what the worker told; empty if she spoke
/// @param sounds where what she spoke can be heard
/// @param deeds what she may do now
/// @param margin what stands beside it
/// @param once names what she does next, so that it is done once
public record Sheet(
    Row row,
    int version,
    List<Chip> dues,
    String told,
    List<String> sounds,
    String filed,
    List<Happening> happened,
    List<Deed> deeds,
    List<Naming.Choice> owners,
    List<Naming.Choice> agencies,
    List<String> facts,
    Margin margin,
    String once) {

  public Sheet {
    dues = List.copyOf(dues);
    sounds = List.copyOf(sounds);
    happened = List.copyOf(happened);
    deeds = List.copyOf(deeds);
    owners = List.copyOf(owners);
    agencies = List.copyOf(agencies);
    facts = List.copyOf(facts);
  }

  @Override
  public String toString() {
    return "Sheet";
  }
}
