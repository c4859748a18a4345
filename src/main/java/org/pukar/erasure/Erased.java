package org.pukar.erasure;

/// What an erasure came to.
public enum Erased {
  /// Nothing is left.
  WHOLLY,
  /// What we still owe is kept until it is done: a call, an open complaint.
  WAITS,
  /// Nobody was known there.
  NOBODY
}
