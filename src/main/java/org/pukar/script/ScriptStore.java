package org.pukar.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The SQL of script versions. Stateless.
final class ScriptStore {
  private static final JsonMapper JSON = new JsonMapper();

  private ScriptStore() {}

  static void keep(Handle h, ScriptFiles files) {
    h.createUpdate(
            """
            INSERT INTO scripts (version, files) VALUES (:version, CAST(:files AS jsonb))
            ON CONFLICT (version) DO UPDATE SET last_used_at = now()
            """)
        .bind("version", files.version())
        .bind("files", write(files))
        .execute();
  }

  static Optional<ScriptFiles> find(Handle h, String version) {
    return h.createQuery("SELECT files::text FROM scripts WHERE version = :version")
        .bind("version", version)
        .mapTo(String.class)
        .findOne()
        .map(ScriptStore::read);
  }

  private static String write(ScriptFiles files) {
    try {
      return JSON.writeValueAsString(files.texts());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("script files cannot be written", e);
    }
  }

  private static ScriptFiles read(String json) {
    try {
      return new ScriptFiles(JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("script files cannot be read", e);
    }
  }
}
