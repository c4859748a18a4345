package org.pukar.channel.sms.smpp.words;

import java.util.List;
import org.pukar.text.Encoding;
import org.pukar.text.segment.Part;
import org.pukar.text.segment.Segments;
import org.pukar.text.segment.Tables;

/// Cuts texts into short messages as a link takes them. Immutable; threads share it.
///
/// @param standard the link's default alphabet. On a Latin-1 link a question mark stands for the
///   few Greek letters and the euro sign that the 7-bit alphabet has and Latin-1 lacks
/// @param tables which national tables it takes; a link whose alphabet is not of septets takes none
public record Cutting(Alphabet standard, Tables tables) {
  private static final byte DEFAULT = 0;
  private static final byte UCS_2 = 8;

  public Cutting {
    tables = standard == Alphabet.GSM ? tables : Tables.NONE;
  }

  /// The messages that carry a text, in order.
  ///
  /// @param reference the same for all of one text; its lowest eight bits count
  /// @throws IllegalArgumentException if the text is too long for 255 parts
  public List<Cut> cut(String words, int reference) {
    return Segments.of(words, tables).parts().stream().map(part -> cut(part, reference)).toList();
  }

  private Cut cut(Part part, int reference) {
    byte[] header = part.header(reference);
    return part.alphabet().encoding() == Encoding.UCS2
        ? new Cut(header, part.payload(), UCS_2)
        : new Cut(header, plain(part), DEFAULT);
  }

  private byte[] plain(Part part) {
    return standard.charset().map(part.text()::getBytes).orElseGet(part::payload);
  }
}
