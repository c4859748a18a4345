// The desk's view of the texts of the phone now shown: its conversations, what became of each text,
// and what the one being written costs.

import { costOf, counted, languageOf, measureMessage } from "./letters.js";
import { chip, inLines, piece, timeOf } from "./pieces.js";
import { tickOf } from "./talks.js";

const part = (id) => document.querySelector("#messages" + id);

export class MessagesPanel {
  #isAway = false;
  #told = "";

  /** deeds: answer(digit), again(text). */
  constructor(deeds) {
    this.deeds = deeds;
  }

  /** Draws the conversations anew, the focus staying where it was as well as it can. */
  show(talks) {
    const { all, inbox } = talks;
    const list = part("");
    const focus = list.contains(document.activeElement) ? (document.activeElement.dataset.is ?? "") : null;
    list.replaceChildren(...all.toReversed().flatMap((talk) => this.#talk(talk)));
    list.hidden = all.length === 0;
    part("-empty").hidden = all.length > 0;
    part("-new").hidden = inbox.unread.length === 0;
    part("-new").lastElementChild.textContent = `${inbox.unread.length} new`;
    list.scrollTop = list.scrollHeight;
    if (focus !== null) {
      (list.querySelector(`[data-is="${CSS.escape(focus)}"]`) ?? list).focus({
        preventScroll: true,
      });
    }
    this.tell(inbox);
  }

  /** What the text on the phone costs as it stands; nothing while none is written. */
  count(text) {
    const { encoding, used, allowed, parts } = measureMessage(text);
    const words = `${used} of ${allowed} · ${counted(parts, "part")} · ${encoding}`;
    part("-cost").textContent = text === "" ? "" : `Your text: ${words}`;
  }

  /** What became of the text that was sent last; nothing of none. */
  became({ state, why } = {}) {
    const said = state === "taken" ? "The service took your text." : "";
    this.#told = why ? `Not sent: ${why}.` : said;
  }

  /** What happens to messages now; nothing as long as all is as it should be. */
  tell(inbox) {
    const held = inbox.isHeld ? inbox.fresh : 0;
    const waits = held === 1 ? "A new message waits" : `${held} new messages wait`;
    const words = this.#isAway
      ? "The service does not answer. It is asked again every 10 s."
      : held > 0
        ? `${waits} until the session is over.`
        : this.#told;
    if (part("-say").textContent !== words) {
      part("-say").textContent = words;
    }
  }

  away(isAway, inbox) {
    this.#isAway = isAway;
    this.tell(inbox);
  }

  #talk({ other, lines, offers }) {
    const rows = piece("ol", "talk", "");
    rows.append(...lines.map((line) => this.#row(line)));
    rows.setAttribute("aria-label", `Conversation with ${other}`);
    if (offers.length > 0) {
      rows.lastElementChild.append(this.#answers(lines.at(-1), offers));
    }
    return [piece("h3", "", other), rows];
  }

  #row(line) {
    const row = piece("li", line.isOurs ? "ours" : "theirs", "");
    const said = piece("p", "words", "");
    said.lang = languageOf(line.words);
    said.append(...inLines(line.words));
    row.append(head(line), said, ...(line.isOurs ? [this.#tick(line)] : []));
    row.lang = "en";
    return row;
  }

  #tick(line) {
    const { state, words } = tickOf(line);
    const tick = piece("p", "ticks", "");
    tick.append(chip(state, words), ...(line.times > 1 ? [facts(`sent ${line.times} times`)] : []));
    if (line.state === "failed") {
      const again = button("Send again", "again " + line.id, () => this.deeds.again(line.text));
      tick.append(again);
    }
    return tick;
  }

  #answers({ id }, offers) {
    const row = piece("p", "ticks", "");
    const buttons = offers.map((digit) =>
      button(`Answer ${digit}`, `${digit} ${id}`, () => this.deeds.answer(digit)),
    );
    row.append(...buttons);
    return row;
  }
}

function head({ at, words, isOurs, isUnread }) {
  const line = piece("p", "meta", "");
  const time = piece("time", "", timeOf(at));
  time.dateTime = at.toISOString();
  line.append(piece("b", "", isOurs ? "You" : "Pukar"), time);
  line.append(...(isUnread ? [chip("live", "new")] : []), facts(costOf(words)));
  return line;
}

function facts(words) {
  const element = piece("span", "facts", words);
  element.lang = "en";
  return element;
}

function button(words, is, deed) {
  const element = piece("button", "", words);
  element.type = "button";
  element.dataset.is = is;
  element.addEventListener("click", deed);
  return element;
}
