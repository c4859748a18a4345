package org.pukar.channel.sms.smpp.sent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsmpp.bean.OptionalParameter;
import org.pukar.outbox.link.Registered;

/// Which TLVs tell an Indian operator under what registration (DLT) a text goes out. No rule names
/// them, operators differ. Immutable.
///
/// @param entity the tag of the principal entity's id; 0 if it is not sent
/// @param template the template's id
/// @param chain the hash of entity and telemarketers
public record DltTags(int entity, int template, int chain) {

  /// The TLVs of a text; none for a text without registration. What is empty is left out.
  public List<OptionalParameter> of(Optional<Registered> registered) {
    return registered.stream()
        .flatMap(one ->
            Stream.of(
                tlv(entity, one.entity()), tlv(template, one.template()), tlv(chain, one.chain())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<OptionalParameter> tlv(int tag, String value) {
    return tag == 0 || value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OptionalParameter.OctetString(
                (short) tag, value.getBytes(StandardCharsets.US_ASCII)));
  }
}
