package org.pukar.dlt;

import java.util.BitSet;
import java.util.List;
import org.pukar.dlt.Piece.Fixed;
import org.pukar.dlt.Piece.Gap;

/// One text held against one template. Used by one thread, once.
///
/// A gap's value may hold the very words that follow the gap, so every place where those stand is
/// tried; what failed once is not tried again, which keeps it from taking ages.
final class Matching {

  private final List<Piece> pieces;
  private final String text;
  private final BitSet failed = new BitSet();

  Matching(List<Piece> pieces, String text) {
    this.pieces = pieces;
    this.text = text;
  }

  boolean succeeds() {
    return from(0, 0);
  }

  private boolean from(int piece, int place) {
    if (piece == pieces.size()) {
      return place == text.length();
    }
    int mark = piece * (text.length() + 1) + place;
    if (failed.get(mark)) {
      return false;
    }
    boolean fits =
        switch (pieces.get(piece)) {
          case Fixed words ->
              text.startsWith(words.words(), place)
                  && from(piece + 1, place + words.words().length());
          case Gap gap -> gap(gap, piece, place);
        };
    failed.set(mark, !fits);
    return fits;
  }

  private boolean gap(Gap gap, int piece, int place) {
    if (piece + 1 == pieces.size()) {
      return gap.holds(text.substring(place));
    }
    String next = ((Fixed) pieces.get(piece + 1)).words();
    int farthest = place + gap.longest();
    for (int to = text.indexOf(next, place);
        to >= 0 && to <= farthest;
        to = text.indexOf(next, to + 1)) {
      if (gap.holds(text.substring(place, to)) && from(piece + 1, to)) {
        return true;
      }
    }
    return false;
  }
}
