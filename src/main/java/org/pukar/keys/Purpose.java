package org.pukar.keys;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;

/// What a keyset of the house is for, its name in the file, and the kind of key it is made with.
enum Purpose {
  DATA("data", PredefinedAeadParameters.AES256_GCM),
  SESSIONS("sessions", PredefinedAeadParameters.AES256_GCM),
  PHONES("phones", PredefinedPrfParameters.HMAC_SHA256_PRF),
  CASE_NUMBERS("case-numbers", PredefinedPrfParameters.HMAC_SHA256_PRF),
  AUDIT("audit", PredefinedMacParameters.HMAC_SHA256_256BITTAG);

  private final String field;
  private final Parameters kind;

  Purpose(String field, Parameters kind) {
    this.field = field;
    this.kind = kind;
  }

  String field() {
    return field;
  }

  Parameters kind() {
    return kind;
  }
}
