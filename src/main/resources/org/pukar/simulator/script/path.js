// The way a caller took, in words: each input named by the option line it chose.

const OPTION = /^\s*([0-9]{1,2})[ .)]+(.+)$/u;

/** The words for an input: the option's label on the screen that was answered, or what was typed. */
export function wordsFor(input, screen) {
  const key = latinDigits(input.trim());
  for (const line of screen.split("\n")) {
    const option = OPTION.exec(line);
    if (option && option[1] === key) {
      return option[2].trim();
    }
  }
  return `“${input}”`;
}

/** Digits of any script as 0-9: callers type those of their own. */
function latinDigits(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    // Each script's ten digits stand in a row, zero at a multiple of ten from a known start.
    const code = digit.codePointAt(0);
    const zero = [0x30, 0x966, 0x9e6, 0xb66, 0xd66].find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
