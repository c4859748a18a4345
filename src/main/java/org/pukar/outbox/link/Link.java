package org.pukar.outbox.link;

/// A way out for texts: our account at one provider. Threads share it.
///
/// @param name as the table has it: the provider's
/// @param carrier takes texts there
/// @param perSecond how many texts may leave in a second, of all nodes together
/// @param window how many a thread of ours hands over at once
/// @param registered whether every text must be a registered template (TRAI's DLT)
/// @param paise what a part costs
/// @param parts how it writes texts, and how many parts each takes
/// @param keepsHours whether kinds of texts that have their hours keep them here; who tries Pukar
///   out at night wants to see them
/// @param perSender how many of the texts of a second may come from one sender; 0: all
public record Link(
    String name,
    Carrier carrier,
    int perSecond,
    int window,
    boolean registered,
    int paise,
    Writing parts,
    boolean keepsHours,
    int perSender) {

  /// A link to phones that wake people up, whose senders have no pace of their own.
  public Link(
      String name,
      Carrier carrier,
      int perSecond,
      int window,
      boolean registered,
      int paise,
      Writing parts) {
    this(name, carrier, perSecond, window, registered, paise, parts, true, 0);
  }
}
