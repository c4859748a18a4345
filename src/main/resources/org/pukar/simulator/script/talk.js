// One conversation as the phone's glass shows it.

import { inLines, piece, timeOf } from "./pieces.js";
import { tickOf } from "./talks.js";

const SHOWN = 30;

/** The other side's number, then the lines, oldest first; asDrawn(text) is what the phone can show. */
export function drawn({ other, lines, offers }, asDrawn, answer) {
  const who = piece("span", "who", other);
  const rows = lines.slice(-SHOWN).map((line) => row(line, asDrawn));
  if (offers.length > 0) {
    rows.at(-1).append(answers(offers, answer));
  }
  const empty = piece("span", "quiet", "No messages yet. Write one below.");
  return [who, ...(rows.length > 0 ? rows : [empty])];
}

function row(line, asDrawn) {
  const { at, words, isOurs } = line;
  const element = piece("div", isOurs ? "ours" : "theirs", "");
  const quiet = piece("small", "", timeOf(at));
  quiet.lang = "en";
  if (isOurs) {
    const { sign, words: said } = tickOf(line);
    const mark = piece("span", "", ` ${sign}`);
    mark.setAttribute("aria-hidden", "true");
    quiet.append(mark, piece("span", "unseen", ` ${said}`));
  }
  element.append(...inLines(asDrawn(words)), " ", quiet);
  return element;
}

function answers(offers, answer) {
  const keys = piece("div", "answers", "");
  keys.lang = "en";
  for (const digit of offers) {
    const key = piece("button", "", digit);
    key.type = "button";
    key.setAttribute("aria-label", `Answer ${digit}`);
    key.addEventListener("click", () => answer(digit));
    keys.append(key);
  }
  return keys;
}
