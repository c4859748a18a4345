package org.pukar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFileTest {
  private static final byte[] CONTEXT = "caller:18".getBytes(UTF_8);
  private static final String PHONE = "+910000000001";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = temp.resolve("data").resolve("keys").resolve("keys.json");
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    Keys.readOrMake(file);

    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(file.resolveSibling("."))).isEqualTo("rwx------");
    try (var left = Files.list(file.resolveSibling("."))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void madeOnceAndReadEverAfter() {
    Keys made = Keys.readOrMake(file);
    byte[] wrapped = made.newDataKey(CONTEXT).wrapped();

    assertThat(Keys.read(file).phoneIndex(PHONE)).isEqualTo(made.phoneIndex(PHONE));
    assertThat(Keys.readOrMake(file).openDataKey(wrapped, CONTEXT).wrapped()).isEqualTo(wrapped);
    assertThat(Keys.readOrMake(temp.resolve("other.json")).phoneIndex(PHONE))
        .isNotEqualTo(made.phoneIndex(PHONE));
  }

  @Test
  void aStartThatDiedHalfWayIsBegunAgain() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file.resolveSibling("keys.json.new"), "x".repeat(100_000));

    Keys made = Keys.readOrMake(file);

    assertThat(Keys.read(file).phoneIndex(PHONE)).isEqualTo(made.phoneIndex(PHONE));
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void manyWhoStartAtOnceShareTheKeysThatOneMade() throws Exception {
    Callable<String> start =
        () -> HexFormat.of().formatHex(Keys.readOrMake(file).phoneIndex(PHONE));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var indexes = threads.invokeAll(Collections.nCopies(20, start));
      String first = indexes.getFirst().get();
      for (var index : indexes) {
        assertThat(index.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void everyFaultIsOneSentenceWithoutContent() throws IOException {
    assertThatThrownBy(() -> Keys.read(file))
        .isInstanceOf(KeysException.class)
        .hasMessage("There is no file of keys at " + file + ".");
    assertThatThrownBy(() -> Keys.read(temp)).hasMessageEndingWith(" cannot be read.");
    assertThatThrownBy(() -> Keys.readOrMake(Path.of("/proc/none/keys.json")))
        .hasMessage("The file of keys at /proc/none/keys.json cannot be made.");
    for (String content : new String[] {"", "[]", "secret", "{\"data\": secret}", "{} secret"}) {
      Path bad = Files.writeString(temp.resolve("bad.json"), content);
      assertThatThrownBy(() -> Keys.read(bad))
          .isInstanceOf(KeysException.class)
          .hasMessage("The keys in " + bad + " are not a JSON object.")
          .hasNoCause();
    }
  }

  @Test
  void aMissingPurposeIsNamed() throws IOException {
    Keys.readOrMake(file);
    for (Purpose purpose : Purpose.values()) {
      ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
      root.remove(purpose.field());
      Path bad = Files.writeString(temp.resolve("bad.json"), root.toString());
      assertThatThrownBy(() -> Keys.read(bad))
          .hasMessage("The keys in " + bad + " lack the keyset `" + purpose.field() + "`.");
    }
  }

  @Test
  void aKeysetOfTheWrongKindIsNamed() throws IOException {
    Keys.readOrMake(file);
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
    for (String wrong : new String[] {root.get("audit").toString(), "{}", "{\"key\":\"secret\"}"}) {
      root.set("sessions", JSON.readTree(wrong));
      Path bad = Files.writeString(temp.resolve("bad.json"), root.toString());
      assertThatThrownBy(() -> Keys.read(bad))
          .hasMessage("The keys in " + bad + " hold a keyset `sessions` that is not usable.")
          .hasNoCause();
    }
  }

  @Test
  void aRotatedKeysetOpensTheOldAndSealsWithTheNew() throws Exception {
    Keys before = Keys.readOrMake(file);
    byte[] wrapped = before.newDataKey(CONTEXT).wrapped();

    rotate("data");
    Keys after = Keys.read(file);

    assertThat(after.openDataKey(wrapped, CONTEXT).wrapped()).isEqualTo(wrapped);
    byte[] newer = after.newDataKey(CONTEXT).wrapped();
    assertThatThrownBy(() -> before.openDataKey(newer, CONTEXT)).isInstanceOf(SealBroken.class);
    assertThat(after.phoneIndex(PHONE)).isEqualTo(before.phoneIndex(PHONE));
  }

  private void rotate(String purpose) throws IOException, GeneralSecurityException {
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
    KeysetHandle old =
        TinkJsonProtoKeysetFormat.parseKeyset(
            root.get(purpose).toString(),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get());
    KeysetHandle rotated =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            rotated, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    root.set(purpose, JSON.readTree(json));
    Files.writeString(file, root.toString());
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
