package org.pukar.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals with one AES-GCM key in the form that Tink opens: prefix, nonce, sealed bytes, tag.
/// Immutable; threads may share it.
///
/// Tink seals too, but takes its nonces from a source for each thread, which on a virtual thread
/// for each hop is a new source for each hop: it took longer than the sealing (measured).
final class Gcm {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom NONCES = new SecureRandom();

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

  byte[] seal(byte[] plain, byte[] context) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    NONCES.nextBytes(nonce);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    int head = prefix.length + NONCE_BYTES;
    byte[] sealed = new byte[head + plain.length + TAG_BITS / 8];
    System.arraycopy(prefix, 0, sealed, 0, prefix.length);
    System.arraycopy(nonce, 0, sealed, prefix.length, NONCE_BYTES);
    cipher.doFinal(plain, 0, plain.length, sealed, head);
    return sealed;
  }
}
