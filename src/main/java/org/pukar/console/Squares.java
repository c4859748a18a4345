package org.pukar.console;

import io.nayuki.qrcodegen.QrCode;

/// A text as squares that a phone's camera reads (ISO/IEC 18004), drawn as one path. Immutable.
///
/// @param size squares in a row, with the margin of four
/// @param path of all dark squares, for the `d` of an SVG path
public record Squares(int size, String path) {
  private static final int MARGIN = 4;

  static Squares of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new Squares(code.size + 2 * MARGIN, path.toString());
  }
}
