package org.pukar.calls.course;

import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.CallState;

/// News of a call. Immutable.
///
/// @param call the provider's name for it
/// @param ours our own id, if it is told
/// @param seconds that were talked
/// @param machine whether a machine answered
/// @param midway whether the caller was cut off in the middle of a matter
public record News(
    String provider,
    String call,
    Optional<UUID> ours,
    CallState state,
    int seconds,
    boolean machine,
    boolean midway) {}
