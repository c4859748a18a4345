// The way a caller took, in words: each input named by the option line it chose.

const OPTION = /^\s*([0-9]{1,2})[ .)]+(.+)$/u;
const ZEROS = [0x30, 0x966, 0x9e6, 0xb66, 0xd66]; // Latin, Devanagari, Bengali, Odia, Malayalam

/** The words for an input: the option's label on the screen it answered, or what was typed. */
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
export function latinDigits(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
