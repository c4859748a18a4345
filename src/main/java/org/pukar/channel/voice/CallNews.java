package org.pukar.channel.voice;

import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.CallState;

/// What a provider tells of how a call goes: late, repeated, in any order. Immutable.
///
/// @param call the provider's name for the call
/// @param ours our own id of a call that we made; empty if that is not told
/// @param seconds that were talked; 0 if none or not told
/// @param machine whether a machine has answered, as far as the provider can tell
public record CallNews(
    String provider,
    String call,
    Optional<UUID> ours,
    CallState state,
    int seconds,
    boolean machine) {}
