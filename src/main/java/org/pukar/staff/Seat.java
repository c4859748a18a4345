package org.pukar.staff;

import java.util.UUID;

/// A member as she is kept: who, and whether she can be rung. Immutable.
public record Seat(UUID id, Member member, boolean onDuty, boolean busy) {}
