package org.pukar.bench.talk;

/// Who calls: three kinds of known callers, who have a complaint already, and strangers.
public enum Kind {
  HINDI,
  ENGLISH,
  ROMANISED,
  NEW
}
