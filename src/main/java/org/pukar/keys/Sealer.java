package org.pukar.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/// Seals bytes so that nobody reads or changes them unnoticed. Immutable; threads may share it.
///
/// The context says what the bytes are and whose (`case:18:words`). It is not stored with them, and
/// only the same context opens them: a sealed value copied to another row stays shut.
public final class Sealer {
  private final Gcm newest;
  private final Aead all;

  /// @param newest seals
  /// @param all opens what an older key has sealed
  Sealer(Gcm newest, Aead all) {
    this.newest = newest;
    this.all = all;
  }

  /// Seals with the newest key. The result is at most 33 bytes longer, and different each time.
  public byte[] seal(byte[] plain, byte[] context) {
    return newest.seal(plain, context);
  }

  /// Opens with whichever key of the set sealed it.
  ///
  /// @throws SealBroken if the bytes, the context or the key is not what it was
  public byte[] open(byte[] sealed, byte[] context) {
    try {
      return newest.open(sealed, context);
    } catch (SealBroken e) {
      return openWithAny(sealed, context);
    }
  }

  private byte[] openWithAny(byte[] sealed, byte[] context) {
    try {
      return all.decrypt(sealed, context);
    } catch (GeneralSecurityException _) {
      throw new SealBroken();
    }
  }
}
