package org.pukar.conversation.walk;

import java.util.Optional;
import java.util.function.Function;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// What only calls need to know. Immutable; threads share it.
///
/// @param persons whom callers are put through to
/// @param languages the language of a phone's caller, if she agreed that we keep anything of her
public record OnCall(Persons persons, Function<PhoneNumber, Optional<Language>> languages) {}
