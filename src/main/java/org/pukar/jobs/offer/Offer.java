package org.pukar.jobs.offer;

import java.util.Optional;
import org.pukar.jobs.Job;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;

/// A job as an employer posts it. Immutable; threads may share it. Prints nothing but the job's id.
///
/// @param phone the employer's, from which the job may be called filled
/// @param reference the employer's own name for it, or the empty text
record Offer(Job job, Optional<PhoneNumber> phone, String reference) {

  /// By which the same posting is known: of the poster's key for the request if it gave one, else
  /// of its reference; none if it gave neither.
  Optional<byte[]> onceKey(String requestKey) {
    if (!requestKey.isEmpty()) {
      return Optional.of(Sha256.of("key\n" + requestKey));
    }
    return reference.isEmpty()
        ? Optional.empty()
        : Optional.of(Sha256.of("reference\n" + job.employer() + "\n" + reference));
  }

  /// The hash of all that was posted, whatever id the job has.
  byte[] content() {
    return Sha256.of(
        String.join(
            "\n",
            job.trade(),
            job.district(),
            job.wage().toString(),
            job.food() + " " + job.stay(),
            job.from() + " " + job.to(),
            Integer.toString(job.seats()),
            job.employer(),
            phone.map(PhoneNumber::e164).orElse(""),
            reference));
  }

  @Override
  public String toString() {
    return "Offer[" + job.id() + "]";
  }
}
