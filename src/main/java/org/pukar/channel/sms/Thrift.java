package org.pukar.channel.sms;

import java.util.function.Predicate;
import org.pukar.outbox.link.Writing;
import org.pukar.text.segment.Folding;
import org.pukar.text.segment.Segments;
import org.pukar.text.segment.Tables;

/// Writes texts in the fewest parts that say the same: signs that only look finer are written
/// plainly where that saves a part. Threads share it.
///
/// @param tables the national letters that the link takes
/// @param mayPass whether words that were changed so may still leave: a registered template with
///   fine signs of its own must not be changed
public record Thrift(Tables tables, Predicate<String> mayPass) implements Writing {

  @Override
  public int applyAsInt(String words) {
    return Segments.of(written(words), tables).parts().size();
  }

  @Override
  public String written(String words) {
    String plain = Folding.thrifty(words, tables);
    return plain.equals(words) || mayPass.test(plain) ? plain : words;
  }
}
