package org.pukar.dlt;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The SQL of registered templates. Stateless.
final class TemplateStore {

  private TemplateStore() {}

  /// Counts imports; 0 before the first.
  static long version(Handle h) {
    return h.createQuery("SELECT version FROM dlt_version").mapTo(Long.class).findOne().orElse(0L);
  }

  static List<Template> all(Handle h) {
    return h.createQuery("SELECT id, entity, header, category, language, words FROM dlt_templates")
        .map((row, _) ->
            new Template(
                row.getString("id"),
                row.getString("entity"),
                row.getString("header"),
                Template.Category.valueOf(row.getString("category")),
                row.getString("language"),
                row.getString("words")))
        .list();
  }

  /// In the place of all that their entities had; an id that another entity had is theirs now.
  static void replace(Handle h, List<Template> templates) {
    h.createUpdate("DELETE FROM dlt_templates WHERE entity = ANY(:entities)")
        .bind("entities", texts(templates, Template::entity))
        .execute();
    h.createUpdate(
            """
            INSERT INTO dlt_templates (id, entity, header, category, language, words)
            SELECT * FROM unnest(:ids, :entities, :headers, :categories, :languages, :words)
            ON CONFLICT (id) DO UPDATE SET entity = excluded.entity, header = excluded.header,
                category = excluded.category, language = excluded.language, words = excluded.words
            """)
        .bind("ids", texts(templates, Template::id))
        .bind("entities", texts(templates, Template::entity))
        .bind("headers", texts(templates, Template::header))
        .bind("categories", texts(templates, t -> t.category().name()))
        .bind("languages", texts(templates, Template::language))
        .bind("words", texts(templates, Template::words))
        .execute();
    h.execute(
        """
        INSERT INTO dlt_version (version) VALUES (1)
        ON CONFLICT (single) DO UPDATE SET version = dlt_version.version + 1
        """);
  }

  private static String[] texts(List<Template> templates, Function<Template, String> text) {
    return templates.stream().map(text).toArray(String[]::new);
  }
}
