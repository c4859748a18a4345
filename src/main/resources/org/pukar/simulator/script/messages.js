// The desk's list of the messages on the phone now shown, newest first.

import { languageOf, measureMessage } from "./letters.js";
import { chip, inLines, piece, timeOf } from "./pieces.js";

const part = (id) => document.querySelector("#messages" + id);

export class MessagesPanel {
  #isAway = false;

  /** Draws the list anew; what is being told beside it stays true. */
  show(inbox) {
    const { messages } = inbox;
    part("").replaceChildren(...messages.map((message) => row(message, inbox.isUnread(message))));
    part("").hidden = messages.length === 0;
    part("-empty").hidden = messages.length > 0;
    this.tell(inbox);
  }

  /** What happens to messages now; nothing as long as all is as it should be. */
  tell(inbox) {
    const held = inbox.isHeld ? inbox.fresh : 0;
    const waits = held === 1 ? "A new message waits" : `${held} new messages wait`;
    const words = this.#isAway
      ? "The service does not answer. It is asked again every 10 s."
      : held > 0
        ? `${waits} until the session is over.`
        : "";
    if (part("-say").textContent !== words) {
      part("-say").textContent = words;
    }
  }

  away(isAway, inbox) {
    this.#isAway = isAway;
    this.tell(inbox);
  }
}

function row({ at, words }, isUnread) {
  const line = document.createElement("li");
  const head = piece("p", "meta", "");
  const time = piece("time", "", timeOf(at));
  time.dateTime = at.toISOString();
  const { encoding, used, parts } = measureMessage(words);
  const length = [`${used} letters`, encoding, parts === 1 ? "1 part" : `${parts} parts`];
  head.append(piece("b", "", "Pukar"), time, ...(isUnread ? [chip("live", "new")] : []));
  head.append(piece("span", "facts", length.join(" · ")));
  head.lang = "en";
  const said = piece("p", "words", "");
  said.lang = languageOf(words);
  said.append(...inLines(words));
  line.append(head, said);
  return line;
}
