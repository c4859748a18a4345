package org.pukar.text.segment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.text.Encoding;
import org.pukar.text.Graphemes;
import org.pukar.text.Gsm7;
import org.pukar.text.Written;

class SegmentsPropertyTest {

  private static final int RUNS = 1_500;

  @Test
  void thePartsJoinedAreTheText() {
    everywhere(cut ->
        assertThat(cut.segmented().parts().stream().map(Part::text).collect(Collectors.joining()))
            .isEqualTo(cut.words()));
  }

  /// Looked for near the ends of parts only, letters are those of the whole text.
  @Test
  void partsEndWhereAWalkThroughAllLettersWouldEndThem() {
    everywhere(cut ->
        assertThat(cut.segmented().parts().stream().map(Part::text))
            .containsExactlyElementsOf(walked(cut)));
  }

  private static List<String> walked(Case cut) {
    Alphabet alphabet = cut.segmented().alphabet();
    int room = alphabet.room(Header.octets(alphabet, cut.segmented().parts().size() > 1));
    List<String> parts = new ArrayList<>();
    String part = "";
    for (String letter : Graphemes.split(cut.words())) {
      if (alphabet.width(part + letter) > room) {
        parts.add(part);
        part = "";
      }
      part += letter;
    }
    parts.add(part);
    return parts;
  }

  @Test
  void whatIsReadBackIsWhatWasSent() {
    everywhere(cut -> {
      for (Part part : cut.segmented().parts()) {
        assertThat(Segments.read(cut.segmented().encoding(), part.header(3), part.payload()))
            .isEqualTo(part.text());
      }
    });
  }

  @Test
  void noPartIsLongerThanTheNetworkTakes() {
    everywhere(cut -> {
      for (Part part : cut.segmented().parts()) {
        int header = part.header(3).length * 8;
        int payload = part.payload().length * 8;
        boolean septets = cut.segmented().encoding() == Encoding.GSM7;
        int bits = septets ? Math.ceilDiv(header, 7) * 7 + payload / 8 * 7 : header + payload;
        assertThat(bits).isLessThanOrEqualTo(140 * 8);
      }
    });
  }

  @Test
  void itNeverCostsMoreThanUnitsOrThanWithoutTables() {
    everywhere(cut ->
        assertThat(cut.segmented().parts().size())
            .isLessThanOrEqualTo(new Cut(new SixteenBit()).parts(cut.words()).size())
            .isLessThanOrEqualTo(Segments.of(cut.words(), Tables.NONE).parts().size()));
  }

  @Test
  void whatTheAlphabetHasIsWrittenInIt() {
    everywhere(cut -> {
      if (Gsm7.canWrite(cut.words())) {
        assertThat(cut.segmented().encoding()).isEqualTo(Encoding.GSM7);
        assertThat(cut.segmented().alphabet().elements()).isEmpty();
        assertThat(cut.segmented().alphabet().width(cut.words()))
            .isEqualTo(Gsm7.septets(cut.words()));
      }
    });
  }

  private record Case(String words, Segmented segmented) {}

  private static void everywhere(Consumer<Case> check) {
    made(Written::anything, check);
    made(random -> Written.words(random, 60), check);
    made(SegmentsPropertyTest::oneScript, check);
  }

  private static void made(Function<Random, String> generator, Consumer<Case> check) {
    Property.forAll(
        RUNS,
        generator,
        words -> {
          for (Tables allowed : Tables.values()) {
            check.accept(new Case(words, Segments.of(words, allowed)));
          }
        });
  }

  /// Up to 400 letters of one script's block, Latin ones and signs: what tables were made for.
  private static String oneScript(Random random) {
    int block = 0x900 + 0x80 * random.nextInt(10);
    return random
        .ints(random.nextInt(400), 0, 0x100)
        .map(i -> i < 0x80 ? block + i : i < 0xF0 ? 'a' + i % 26 : '!' + i % 16)
        .mapToObj(Character::toString)
        .filter(c -> random.nextInt(20) == 0 || Character.isDefined(c.codePointAt(0)))
        .collect(Collectors.joining());
  }

  @Test
  void whateverComesInIsReadSomehow() {
    Property.forAll(
        RUNS,
        random -> octets(random) + "/" + octets(random),
        both -> {
          byte[] header = both.substring(0, both.indexOf('/')).getBytes(ISO_8859_1);
          byte[] octets = both.substring(both.indexOf('/')).getBytes(ISO_8859_1);
          for (Encoding encoding : Encoding.values()) {
            assertThatCode(() -> Segments.read(encoding, header, octets))
                .doesNotThrowAnyException();
          }
        });
  }

  private static String octets(Random random) {
    byte[] octets = new byte[random.nextInt(12)];
    random.nextBytes(octets);
    return new String(octets, ISO_8859_1).replace('/', '$');
  }
}
