package org.pukar;

/// `scripts/run --check`: looks through dialogues and words without starting anything. Stateless.
final class Check {

  private Check() {}
}
