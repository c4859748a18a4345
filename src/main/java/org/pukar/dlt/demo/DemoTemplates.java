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

  /// Longer than any value on a screen.
  private static final String VALUE = VAR.repeat(7);

  /// Up to nine lines `1 Label` and the way back, each of at most two variables.
  private static final String LINES = "\n" + VAR.repeat(2 * 10);

  private static final BigInteger IDS = BigInteger.TEN.pow(15);

  private DemoTemplates() {}

  /// For every message of every catalog three templates: the message alone, with lines below it
  /// (options, the way back, or, below a hint, what was asked), with one word more behind it (a
  /// code to dial).
  public static List<Template> of(Catalogs catalogs) {
    Map<String, Template> templates = new LinkedHashMap<>();
    catalogs.languages().forEach(language -> add(catalogs.in(language), templates));
    return List.copyOf(templates.values());
  }

  private static void add(Catalog catalog, Map<String, Template> templates) {
    for (String key : catalog.keys()) {
      String text = catalog.withGaps(key, VALUE);
      for (String words : List.of(text, text + LINES, text + " " + VAR)) {
        templates.computeIfAbsent(words, _ -> template(catalog, words));
      }
    }
  }

  private static Template template(Catalog catalog, String words) {
    return new Template(id(words), ENTITY, HEADER, Category.S, catalog.language().code(), words);
  }

  private static String id(String words) {
    return "1007%015d".formatted(new BigInteger(Chain.hash(List.of(words)), 16).mod(IDS));
  }
}
