// One conversation as the phone's glass shows it.

import { inLines, piece, timeOf } from "./pieces.js";
import { tickOf } from "./talks.js";

const SHOWN = 30;

/**
 * The other side's number, then the lines, oldest first; asDrawn(text) is what the phone can show,
 * deeds what its keys in between do.
 */
export function drawn({ other, lines, offers }, asDrawn, deeds) {
  const who = piece("span", "who", other);
  const rows = lines.slice(-SHOWN).map((line) => row(line, asDrawn, deeds));
  if (offers.length > 0) {
    const answers = offers.map((digit) => key(digit, `Answer ${digit}`, () => deeds.text(digit)));
    rows.at(-1).append(keys(answers));
  }
  const empty = piece("span", "quiet", "No messages yet. Write one below.");
  return [who, ...(rows.length > 0 ? rows : [empty])];
}

function row(line, asDrawn, deeds) {
  const { at, words, isOurs, state, text } = line;
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
  if (state === "failed") {
    element.append(keys([key("Send again", "Send again", () => deeds.again(text))]));
  }
  return element;
}

function keys(buttons) {
  const row = piece("div", "answers", "");
  row.lang = "en";
  row.append(...buttons);
  return row;
}

function key(words, name, deed) {
  const button = piece("button", "", words);
  button.type = "button";
  button.setAttribute("aria-label", name);
  button.addEventListener("click", deed);
  return button;
}
