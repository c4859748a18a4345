package org.pukar.outbox;

import java.time.Instant;
import java.util.UUID;

/// A text that may not leave as it is, and waits for staff. Immutable; tells nothing of its words.
///
/// @param why a sentence for staff
public record Aside(UUID id, String link, String why, Instant made) {}
