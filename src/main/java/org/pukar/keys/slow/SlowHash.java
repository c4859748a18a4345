package org.pukar.keys.slow;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The mark of a PIN or a password hashed by Argon2id (RFC 9106), with its cost and salt before it,
/// so that the cost may grow while older hashes stay good. Immutable; prints nothing.
public final class SlowHash {
  /// OWASP's least: 19 MiB, two passes, one lane. Some 60 ms of one core.
  private static final int MEMORY = 19 * 1024;

  private static final int ROUNDS = 2;

  /// No hash that we ever made costs more; one that says so would only take our memory.
  private static final int MOST_MEMORY = 256 * 1024;

  private static final int MOST_ROUNDS = 16;

  private static final int FORM = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int BYTES = 1 + Integer.BYTES + 1 + SALT_BYTES + HASH_BYTES;

  /// KiB.
  private final int memory;

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private SlowHash(int memory, int rounds, byte[] salt, byte[] hash) {
    this.memory = memory;
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /// Hashes a mark.
  ///
  /// @param salt 16 bytes that no hash of another owner has
  public static SlowHash of(byte[] mark, byte[] salt) {
    return new SlowHash(MEMORY, ROUNDS, salt, argon2id(mark, salt, MEMORY, ROUNDS));
  }

  /// That mark hashed with the same salt and at the same cost.
  public SlowHash again(byte[] mark) {
    return new SlowHash(memory, rounds, salt, argon2id(mark, salt, memory, rounds));
  }

  /// Whether both were made of the same mark with the same salt.
  public boolean isSame(SlowHash other) {
    return MessageDigest.isEqual(write(), other.write());
  }

  /// Whether it was made of this mark; takes equally long either way.
  public boolean isOf(byte[] mark) {
    return isSame(again(mark));
  }

  /// As it is stored: form, cost, salt, hash.
  public byte[] write() {
    return ByteBuffer.allocate(BYTES)
        .put((byte) FORM)
        .putInt(memory)
        .put((byte) rounds)
        .put(salt)
        .put(hash)
        .array();
  }

  /// Reads what was stored.
  ///
  /// @throws IllegalStateException if these bytes are no hash of ours
  public static SlowHash read(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    if (bytes.length != BYTES || from.get() != FORM) {
      throw new IllegalStateException("a hash cannot be read");
    }
    int memory = from.getInt();
    int rounds = from.get();
    if (memory < 8 || memory > MOST_MEMORY || rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalStateException("a hash has a cost that we never gave one");
    }
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    from.get(salt).get(hash);
    return new SlowHash(memory, rounds, salt, hash);
  }

  private static byte[] argon2id(byte[] mark, byte[] salt, int memory, int rounds) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(rounds)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(mark, hash);
    return hash;
  }

  @Override
  public String toString() {
    return "SlowHash";
  }
}
