// Lengths as the phone network counts them: 182 septets of the 7-bit default alphabet and its
// extension table (3GPP TS 23.038, 6.2.1), or 80 UTF-16 units as soon as one letter is not in it.

const ALPHABET =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENSION = "\f^{}\\[~]|€";

const SEPTETS = { encoding: "7-bit", allowed: 182 };
const UNITS = { encoding: "Unicode", allowed: 80 };

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** {encoding, used, allowed} of exactly this text. */
export function measure(text) {
  const used = septets(text);
  return used === null ? { ...UNITS, used: text.length } : { ...SEPTETS, used };
}

/**
 * How a text message of these words is sent: {encoding, used, allowed, parts}, with the room of so
 * many parts (3GPP TS 23.040, 9.2.3.24.1).
 */
export function measureMessage(text) {
  const { encoding, used } = measure(text);
  const [alone, joined] = encoding === SEPTETS.encoding ? [160, 153] : [70, 67];
  const parts = used <= alone ? 1 : partsOf(text, encoding, joined);
  return { encoding, used, allowed: parts === 1 ? alone : parts * joined, parts };
}

/** "161 letters · 7-bit · 2 parts": what such a message costs, in words. */
export function costOf(text) {
  const { encoding, used, parts } = measureMessage(text);
  return [counted(used, "letter"), encoding, counted(parts, "part")].join(" · ");
}

export function counted(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

/** The text as far as one screen carries it, and whether something was lost. */
export function cut(text) {
  const { encoding, used, allowed } = measure(text);
  if (used <= allowed) {
    return { text, lost: 0 };
  }
  const inSeptets = encoding === SEPTETS.encoding;
  const carried = inSeptets ? firstSeptets(text, allowed) : text.slice(0, allowed);
  return { text: carried, lost: used - allowed };
}

/** The text without its last letter, matras and joiners going with their letter. */
export function withoutLast(text) {
  const letters = [...graphemes.segment(text)];
  return letters.slice(0, -1).map((letter) => letter.segment).join("");
}

/** What a phone with English letters only makes of the text: a box for each letter it lacks. */
export function boxed(text) {
  return [...graphemes.segment(text)]
    .map((letter) => (septets(letter.segment) === null ? "\u25AF" : letter.segment))
    .join("");
}

/** The language to name for a text: that of the script most of its letters are in. */
export function languageOf(text) {
  const scripts = [
    ["hi", /[\u0900-\u0963\u0966-\u097F]/g],
    ["bn", /[\u0980-\u09FF]/g],
    ["or", /[\u0B00-\u0B7F]/g],
    ["ml", /[\u0D00-\u0D7F]/g],
    ["en", /[A-Za-z]/g],
  ];
  const counts = scripts.map(([code, letters]) => [code, (text.match(letters) ?? []).length]);
  const [code, count] = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  return count > 0 ? code : "en";
}

/** Parts of so much room each; a letter of two is never torn apart. */
function partsOf(text, encoding, room) {
  let parts = 1;
  let used = 0;
  for (const letter of text) {
    const width = encoding === SEPTETS.encoding ? widthOf(letter) : letter.length;
    parts += used + width > room ? 1 : 0;
    used = used + width > room ? width : used + width;
  }
  return parts;
}

function septets(text) {
  let count = 0;
  for (const letter of text) {
    const width = widthOf(letter);
    if (width === 0) {
      return null;
    }
    count += width;
  }
  return count;
}

function widthOf(letter) {
  if (ALPHABET.includes(letter)) {
    return 1;
  }
  return EXTENSION.includes(letter) ? 2 : 0;
}

function firstSeptets(text, allowed) {
  let used = 0;
  let carried = "";
  for (const letter of text) {
    used += widthOf(letter);
    if (used > allowed) {
      break;
    }
    carried += letter;
  }
  return carried;
}
