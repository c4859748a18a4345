package org.pukar.dlt;

import java.util.ArrayList;
import java.util.List;

/// Made-up templates for tests. Stateless.
final class Listed {
  static final String ENTITY = "1101000000000000007";

  private Listed() {}

  /// Ids from ...001 on, in order.
  static Templates templates(String... words) {
    List<Template> templates = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      templates.add(template(i + 1, words[i]));
    }
    return Templates.of(templates);
  }

  static Template template(int number, String words) {
    return new Template(id(number), ENTITY, "PUKARX", Template.Category.S, "en", words);
  }

  static String id(int number) {
    return "1007%015d".formatted(number);
  }

  /// The number of the template that words fit; 0 if they fit none.
  static int fitting(Templates templates, String words) {
    return switch (templates.fit(words)) {
      case Fit.Fits fits -> Integer.parseInt(fits.registered().template().substring(10));
      case Fit.Misfit _ -> 0;
    };
  }

  /// Why they fit none.
  static String reason(Templates templates, String words) {
    return switch (templates.fit(words)) {
      case Fit.Fits fits -> "fits " + fits.registered().template();
      case Fit.Misfit misfit -> misfit.reason();
    };
  }
}
