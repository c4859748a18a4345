package org.pukar.outbox;

import java.util.function.ToIntFunction;

/// A way out for texts: our account at one provider. Threads share it.
///
/// @param name as the table has it: the provider's
/// @param carrier takes texts there
/// @param perSecond how many texts may leave in a second, of all nodes together
/// @param window how many a thread of ours hands over at once
/// @param registered whether every text must be a registered template (TRAI's DLT)
/// @param paise what a part costs
/// @param parts how many parts a text takes by this link
public record Link(
    String name,
    Carrier carrier,
    int perSecond,
    int window,
    boolean registered,
    int paise,
    ToIntFunction<String> parts) {}
