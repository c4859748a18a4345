package org.pukar.dlt.demo;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pukar.dlt.Chain;
import org.pukar.dlt.Template;
import org.pukar.dlt.Template.Category;
import org.pukar.dlt.VariableKind;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// Registers everything that Pukar says, with made-up ids: the same words have the same id.
/// Stateless, so threads may share it.
public final class DemoTemplates {

  private static final String ENTITY = "1101000000000000001";
  private static final String HEADER = "PUKARD";

  private static final String VAR = VariableKind.VAR.tag();

  /// Longer than any value that a message says.
  private static final String VALUE = VAR.repeat(7);

  /// Up to nine lines `1 Label` and the way back, each of at most two variables.
  private static final String BELOW = "\n" + VAR.repeat(2 * 10);

  /// Kinds of complaints: one stands above what a caller said of it.
  private static final String KINDS = "grievance.";

  private static final String SAID = ":\n" + VAR.repeat(20);

  /// Fewer letters that never differ would let any text through.
  private static final int FEWEST_LETTERS = 4;

  private static final BigInteger IDS = BigInteger.TEN.pow(15);

  private DemoTemplates() {}

  /// For every message of every catalog three templates: the message alone; with lines below it
  /// (options, the way back, or, below a hint, what was asked); with one word more behind it (a
  /// code to dial). For every kind of complaint one with what a caller said of it. And for every
  /// language its lists, whatever stands above them.
  public static List<Template> of(Catalogs catalogs) {
    Map<String, Template> templates = new LinkedHashMap<>();
    catalogs.languages().forEach(language -> add(catalogs.in(language), templates));
    return List.copyOf(templates.values());
  }

  private static void add(Catalog catalog, Map<String, Template> templates) {
    for (String key : catalog.keys()) {
      String text = catalog.withGaps(key, VALUE);
      if (saysEnough(text)) {
        add(catalog, List.of(text, text + BELOW, text + " " + VAR), templates);
      }
      if (key.startsWith(KINDS)) {
        add(catalog, List.of(text + SAID), templates);
      }
    }
    add(catalog, Lists.of(catalog), templates);
  }

  private static void add(Catalog catalog, List<String> all, Map<String, Template> templates) {
    all.forEach(words -> templates.computeIfAbsent(words, _ -> template(catalog, words)));
  }

  /// A label like `No` says little, but always the same.
  private static boolean saysEnough(String text) {
    long letters = text.replace(VAR, "").codePoints().filter(Character::isAlphabetic).count();
    return letters >= FEWEST_LETTERS || !text.contains(VAR);
  }

  private static Template template(Catalog catalog, String words) {
    return new Template(id(words), ENTITY, HEADER, Category.S, catalog.language().code(), words);
  }

  private static String id(String words) {
    BigInteger hash = new BigInteger(Chain.hash(List.of(words)), 16);
    return "1007%015d".formatted(hash.mod(IDS));
  }
}
