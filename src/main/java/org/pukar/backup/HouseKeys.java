package org.pukar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.keys.Keys;
import org.pukar.keys.SealBroken;

/// The keys that a restored database will be opened with: those that Pukar has, those that were
/// kept apart, or on the operator's own word none. Immutable.
///
/// @param place where Pukar reads them
/// @param toPut the file that is to be copied there; empty if nothing is to be copied
/// @param keys empty if there are none
record HouseKeys(Path place, Optional<Path> toPut, Optional<Keys> keys) {

  /// Finds them.
  ///
  /// @param given the operator's copy
  /// @param mayBeMissing whether the operator does without
  /// @throws BackupException if there are none, or others than the given ones are in their place
  /// @throws org.pukar.keys.KeysException if the file is not one of keys
  static HouseKeys find(Path place, Optional<Path> given, boolean mayBeMissing) throws IOException {
    if (Files.exists(place)) {
      refuseOthers(place, given);
      return new HouseKeys(place, Optional.empty(), Optional.of(Keys.read(place)));
    }
    if (given.isEmpty() && !mayBeMissing) {
      throw new BackupException(
          "There are no keys at "
              + place
              + ": name the file of keys after the backup, for without them nobody can read its"
              + " rows (or say --without-keys).");
    }
    return new HouseKeys(place, given, given.map(Keys::read));
  }

  private static void refuseOthers(Path place, Optional<Path> given) throws IOException {
    if (given.isPresent() && Files.mismatch(place, given.get()) >= 0) {
      throw new BackupException(
          "There are other keys at " + place + " already: nothing was restored.");
    }
  }

  /// Tries them on the caller who came first and the one who came last, since keys are rotated.
  ///
  /// @throws BackupException if they do not open these rows
  void refuseUnlessTheyOpen(Handle handle) {
    if (keys.isPresent() && !open(keys.get(), handle)) {
      throw new BackupException(
          "These keys do not open the rows of this backup: bring the keys of the Pukar it was"
              + " taken from.");
    }
  }

  private static boolean open(Keys keys, Handle handle) {
    return handle
        .createQuery(
            """
            (SELECT id, data_key FROM callers ORDER BY entered_at LIMIT 1)
            UNION ALL
            (SELECT id, data_key FROM callers ORDER BY entered_at DESC LIMIT 1)
            """)
        .map((row, _) -> opens(keys, row.getObject(1, UUID.class), row.getBytes(2)))
        .stream()
        .allMatch(Boolean::booleanValue);
  }

  private static boolean opens(Keys keys, UUID caller, byte[] wrapped) {
    try {
      keys.openDataKey(wrapped, Callers.context(caller));
      return true;
    } catch (SealBroken _) {
      return false;
    }
  }

  /// Copies the given keys to their place, for their owner only (0600, a new folder 0700).
  void put() throws IOException {
    if (toPut.isPresent()) {
      Path folder = place.toAbsolutePath().resolveSibling(".").normalize();
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      Path copy = Files.createTempFile(folder, "keys", ".new");
      Files.write(copy, Files.readAllBytes(toPut.get()));
      Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
