package org.pukar.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One AES-GCM key, used in Tink's form: prefix, nonce, sealed bytes, tag. Immutable; threads may
/// share it.
///
/// Tink does the same, but keeps ciphers and its source of nonces for each thread, which on a
/// virtual thread for each hop means new ones for each hop: that took several times as long as the
/// sealing (measured). Here they are lent out.
final class Gcm {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Never more than there are threads that seal at once.
  private static final Queue<Cipher> IDLE = new ConcurrentLinkedQueue<>();

  private final SecretKeySpec key;
  private final byte[] prefix;

  Gcm(byte[] key, byte[] prefix) {
    this.key = new SecretKeySpec(key, "AES");
    this.prefix = prefix.clone();
  }

  @AccessesPartialKey
  static Gcm of(AesGcmKey key) {
    return new Gcm(
        key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
        key.getOutputPrefix().toByteArray());
  }

  /// Bytes that nobody can guess: nonces, and keys.
  static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  byte[] seal(byte[] plain, byte[] context) {
    byte[] nonce = randomBytes(NONCE_BYTES);
    int head = prefix.length + NONCE_BYTES;
    byte[] sealed = new byte[head + plain.length + TAG_BITS / 8];
    System.arraycopy(prefix, 0, sealed, 0, prefix.length);
    System.arraycopy(nonce, 0, sealed, prefix.length, NONCE_BYTES);
    try {
      Cipher cipher = lend();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      cipher.doFinal(plain, 0, plain.length, sealed, head);
      IDLE.add(cipher);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The bytes cannot be sealed.", e);
    }
  }

  /// Whether the bytes say that this key sealed them.
  private boolean isMarked(byte[] sealed) {
    int shortest = prefix.length + NONCE_BYTES + TAG_BITS / 8;
    return sealed.length >= shortest
        && Arrays.equals(prefix, 0, prefix.length, sealed, 0, prefix.length);
  }

  /// Opens what this key sealed.
  ///
  /// @throws SealBroken if it did not, or the bytes or the context are not what they were
  byte[] open(byte[] sealed, byte[] context) {
    if (!isMarked(sealed)) {
      throw new SealBroken();
    }
    int head = prefix.length + NONCE_BYTES;
    GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, sealed, prefix.length, NONCE_BYTES);
    try {
      Cipher cipher = lend();
      cipher.init(Cipher.DECRYPT_MODE, key, nonce);
      cipher.updateAAD(context);
      byte[] plain = cipher.doFinal(sealed, head, sealed.length - head);
      IDLE.add(cipher);
      return plain;
    } catch (GeneralSecurityException _) {
      throw new SealBroken();
    }
  }

  /// A cipher that failed is not given back.
  private static Cipher lend() throws GeneralSecurityException {
    Cipher idle = IDLE.poll();
    return idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
  }
}
