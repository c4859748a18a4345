package org.pukar.erasure;

/// What an erasure came to.
public enum Erased {
  /// Nothing is left, but for calls that we owe.
  DONE,
  /// An open complaint is kept until it is settled.
  WAITS,
  /// Nobody was known there.
  NOBODY
}
