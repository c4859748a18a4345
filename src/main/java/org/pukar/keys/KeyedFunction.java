package org.pukar.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.prf.HmacPrfKey;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 under one key: the same 32 bytes for the same input, and nobody without the key can
/// tell which. Immutable; threads may share it.
///
/// The key comes from Tink. Its own function sets a MAC up anew for each thread, which is for each
/// hop; here one that is set up is copied.
final class KeyedFunction {
  private final Mac ready;

  @AccessesPartialKey
  KeyedFunction(HmacPrfKey key) throws GeneralSecurityException {
    byte[] bytes = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    ready = Mac.getInstance("HmacSHA256");
    ready.init(new SecretKeySpec(bytes, "HMAC"));
  }

  byte[] compute(byte[] input) {
    try {
      return ((Mac) ready.clone()).doFinal(input);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's HMAC can be copied", e);
    }
  }
}
