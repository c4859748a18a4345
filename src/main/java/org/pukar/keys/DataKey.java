package org.pukar.keys;

import java.util.Arrays;

/// A caller's own AES-256-GCM key: all that is kept of a caller is sealed with it, and who destroys
/// its wrapped form has erased the caller. Immutable; threads may share it.
public final class DataKey {
  static final int BYTES = 32;

  private final byte[] wrapped;
  private final Gcm gcm;

  /// Takes the bare key and wipes the array it came in.
  DataKey(byte[] key, byte[] wrapped) {
    if (key.length != BYTES) {
      throw new SealBroken();
    }
    this.wrapped = wrapped.clone();
    this.gcm = new Gcm(key, new byte[0]);
    Arrays.fill(key, (byte) 0);
  }

  /// The key as it may be stored: sealed by the house's `data` keyset.
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /// See [Sealer#seal(byte[], byte[])]; 28 bytes longer than the plain bytes.
  public byte[] seal(byte[] plain, byte[] context) {
    return gcm.seal(plain, context);
  }

  /// See [Sealer#open(byte[], byte[])].
  public byte[] open(byte[] sealed, byte[] context) {
    return gcm.open(sealed, context);
  }
}
