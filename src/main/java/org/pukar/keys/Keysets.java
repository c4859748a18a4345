package org.pukar.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;

/// The keysets of one house, one for each purpose, and their JSON: an object that maps each
/// purpose's name to a keyset in Tink's JSON format. Immutable; threads may share it.
final class Keysets {
  private static final Configuration TINK = registered();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Map<Purpose, KeysetHandle> handles;
  private final String source;

  private Keysets(Map<Purpose, KeysetHandle> handles, String source) {
    this.handles = handles;
    this.source = source;
  }

  private static Configuration registered() {
    try {
      AeadConfig.register();
      PrfConfig.register();
      MacConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// Reads the JSON; `source` names it in errors.
  static Keysets parse(String json, String source) {
    JsonNode root = tree(json, source);
    Map<Purpose, KeysetHandle> handles = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      JsonNode keyset = root.get(purpose.field());
      if (keyset == null || !keyset.isObject()) {
        throw new KeysException(
            "The keys in " + source + " lack the keyset `" + purpose.field() + "`.");
      }
      handles.put(purpose, handle(keyset, purpose, source));
    }
    return new Keysets(handles, source);
  }

  private static JsonNode tree(String json, String source) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException _) {
      // Its message may quote a key.
    }
    throw new KeysException("The keys in " + source + " are not a JSON object.");
  }

  private static KeysetHandle handle(JsonNode keyset, Purpose purpose, String source) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          keyset.toString(), TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException _) {
      throw unusable(purpose, source);
    }
  }

  /// The JSON of a house's new keys.
  static String fresh() throws GeneralSecurityException {
    var root = JSON.createObjectNode();
    try {
      for (Purpose purpose : Purpose.values()) {
        KeysetHandle handle = KeysetHandle.generateNew(purpose.kind(), TINK);
        String keyset =
            TinkJsonProtoKeysetFormat.serializeKeyset(handle, TINK, InsecureSecretKeyAccess.get());
        root.set(purpose.field(), JSON.readTree(keyset));
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /// What can be done with the keyset of a purpose.
  <T> T primitive(Purpose purpose, Class<T> type) {
    try {
      return handle(purpose).getPrimitive(TINK, type);
    } catch (GeneralSecurityException _) {
      throw unusable(purpose, source);
    }
  }

  /// Seals with the primary key of a purpose and opens with all of them.
  Sealer sealer(Purpose purpose) {
    if (handle(purpose).getPrimary().getKey() instanceof AesGcmKey newest) {
      return new Sealer(Gcm.of(newest), primitive(purpose, Aead.class));
    }
    throw unusable(purpose, source);
  }

  private KeysetHandle handle(Purpose purpose) {
    KeysetHandle handle = handles.get(purpose);
    if (handle == null) {
      throw unusable(purpose, source);
    }
    return handle;
  }

  private static KeysException unusable(Purpose purpose, String source) {
    return new KeysException(
        "The keys in " + source + " hold a keyset `" + purpose.field() + "` that is not usable.");
  }
}
