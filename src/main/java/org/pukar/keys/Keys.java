package org.pukar.keys;

import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

/// All keys of a house, read from one JSON file with a Tink keyset for each purpose: `data`,
/// `sessions`, `phones`, `case-numbers`, `audit`. Immutable; threads may share it.
///
/// `data`, `sessions` and `audit` may be rotated: the primary key seals, any key of the set opens.
/// `phones` and `case-numbers` may not: only their primary key counts, so with another one every
/// caller would be a stranger and case numbers could be given out twice.
public final class Keys {
  private final Sealer data;
  private final Sealer sessions;
  private final KeyedFunction phones;
  private final KeyedFunction caseNumbers;
  private final Mac audit;

  private Keys(Keysets keysets) {
    data = keysets.sealer(Purpose.DATA);
    sessions = keysets.sealer(Purpose.SESSIONS);
    phones = keysets.function(Purpose.PHONES);
    caseNumbers = keysets.function(Purpose.CASE_NUMBERS);
    audit = keysets.primitive(Purpose.AUDIT, Mac.class);
  }

  /// Reads the keys.
  ///
  /// @throws KeysException if the file is missing or unreadable, or a keyset is missing or unusable
  public static Keys read(Path file) {
    return new Keys(Keysets.parse(KeysFile.read(file), file.toString()));
  }

  /// Reads the keys, making them first if there is no such file: for the demo. The file is for its
  /// owner only (0600), as is its folder if it has to be made (0700).
  ///
  /// @throws KeysException as [#read(Path)], and if the file cannot be made
  public static Keys readOrMake(Path file) {
    KeysFile.makeIfAbsent(file);
    return read(file);
  }

  /// New keys that are kept nowhere: for looking dialogues through, and for tests.
  public static Keys passing() {
    try {
      return new Keys(Keysets.parse(Keysets.fresh(), "memory"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("keys cannot be made", e);
    }
  }

  /// Seals what is kept of a conversation between two hops.
  public Sealer sessions() {
    return sessions;
  }

  /// By which a caller is found again without the phone number being stored: 32 bytes, the same for
  /// the same number (E.164, `+91...`) for as long as the keys live.
  public byte[] phoneIndex(String e164) {
    return phones.compute(e164.getBytes(StandardCharsets.UTF_8));
  }

  /// What a worker's PIN is recognised by: 32 bytes, the input of a slow hash. Without the keys it
  /// cannot be computed, so a stolen hash cannot be tried against all PINs. Phone numbers begin
  /// with a plus sign and this input does not, so neither ever stands for the other.
  public byte[] pinMark(UUID worker, String pin) {
    return phones.compute(("pin " + worker + " " + pin).getBytes(StandardCharsets.UTF_8));
  }

  /// What an account's password, or a code in its stead, is recognised by, in the same way.
  public byte[] passwordMark(UUID account, String typed) {
    return phones.compute(bytes("password " + account + " " + typed));
  }

  /// Seals what is kept of an account for as long as there is one.
  public Sealer accounts() {
    return data;
  }

  /// The code, four digits, that belongs to the number of a case without a phone. Without the keys
  /// it cannot be computed.
  public String caseCode(String number) {
    int bits = ByteBuffer.wrap(phones.compute(bytes("case-code " + number))).getInt();
    return "%04d".formatted(Integer.remainderUnsigned(bits, 10_000));
  }

  /// Another name for a deed, always the same, from which nobody can tell the first.
  public String unlinked(String onceKey) {
    return "unlinked:" + HexFormat.of().formatHex(phones.compute(bytes("once " + onceKey)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// One round of the permutation that case numbers are drawn with: 32 bytes that look random.
  public byte[] caseNumberRound(byte[] input) {
    return caseNumbers.compute(input);
  }

  /// Makes a caller's own key. The context says whose it is; it has to be given again to open it.
  public DataKey newDataKey(byte[] context) {
    byte[] key = Gcm.randomBytes(DataKey.BYTES);
    return new DataKey(key, data.seal(key, context));
  }

  /// Opens a caller's own key.
  ///
  /// @throws SealBroken if it is not one that this house wrapped for this context
  public DataKey openDataKey(byte[] wrapped, byte[] context) {
    return new DataKey(data.open(wrapped, context), wrapped);
  }

  /// The mark (37 bytes) that says a line of the audit was written by this house.
  public byte[] auditMark(byte[] line) {
    try {
      return audit.computeMac(line);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The mark cannot be computed.", e);
    }
  }

  /// Whether the mark is this line's: if not, the line was changed or written by somebody else.
  public boolean isAuditMark(byte[] mark, byte[] line) {
    try {
      audit.verifyMac(mark, line);
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
