package org.pukar.grievances.cases;

import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.grievances.Grievances;
import org.pukar.keys.DataKey;

/// Seals what is written down of a case under the key of the caller who filed it: when she is
/// erased, nobody can read it any more. Threads share it.
public final class CallersEnvelopes implements Cases.Envelopes {
  private final Callers callers;

  public CallersEnvelopes(Callers callers) {
    this.callers = callers;
  }

  @Override
  public byte[] seal(Handle h, CaseFile file, byte[] words) {
    return key(h, file).seal(words, context(file));
  }

  @Override
  public byte[] open(Handle h, CaseFile file, byte[] sealed) {
    return key(h, file).open(sealed, context(file));
  }

  @Override
  public String told(Handle h, CaseFile file) {
    byte[] sealed = CaseStore.words(h, file.id());
    byte[] words = key(h, file).open(sealed, Grievances.context(file.id()));
    return new String(words, StandardCharsets.UTF_8);
  }

  @Override
  public String place(Handle h, CaseFile file) {
    return CaseStore.hiddenPlace(h, file.id())
        .map(sealed -> key(h, file).open(sealed, Grievances.placeContext(file.id())))
        .map(place -> new String(place, StandardCharsets.UTF_8))
        .orElse(file.area().place());
  }

  private DataKey key(Handle h, CaseFile file) {
    return callers
        .known(h, file.caller())
        .orElseThrow(() -> new IllegalStateException("its caller was erased"))
        .key();
  }

  private static byte[] context(CaseFile file) {
    return ("case " + file.id()).getBytes(StandardCharsets.UTF_8);
  }
}
