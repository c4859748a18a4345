// What stands beside the phone: the session (state, path, meters) and the trace.

import { measure } from "./letters.js";
import { chip, piece } from "./pieces.js";

const LOW_PART = 0.2;

export class SessionPanel {
  #path = [];

  /** live, waiting (for a key), lost, ended, or none. */
  state(state, words) {
    const now = chip(state, words);
    now.id = "state";
    document.querySelector("#state").replaceWith(now);
  }

  startPath(dialled) {
    this.#path = [];
    this.step(dialled);
  }

  step(words) {
    this.#path.push(words);
    const steps = this.#path.map((step, at) =>
      piece(at === this.#path.length - 1 ? "b" : "span", "", step),
    );
    const joined = steps.flatMap((step, at) => (at === 0 ? [step] : [piece("i", "", "›"), step]));
    document.querySelector("#path").replaceChildren(...joined);
  }

  showLetters(text) {
    const { encoding, used, allowed } = measure(text);
    this.#meter("screen", used, allowed, `${used} of ${allowed} · ${encoding}`, used > allowed);
  }

  showReply(text) {
    const { encoding, used, allowed } = measure(text);
    const left = used > allowed ? `${used - allowed} too many` : `${allowed - used} left`;
    const unicode = encoding === "Unicode" ? " · Unicode" : "";
    const words = `${used} of ${allowed} · ${left}${unicode}`;
    this.#meter("reply", used, allowed, words, used > allowed);
  }

  showTime(clock) {
    const halt = clock.stopped ? " · stopped" : "";
    this.#time("session", clock.runs, clock.sessionLeft, clock.sessionSeconds, halt);
    this.#time("key", clock.runs, clock.keyLeft, clock.keySeconds, halt);
  }

  reset() {
    this.state("none", "no session");
    document
      .querySelector("#path")
      .replaceChildren(piece("span", "hint", "The path taken will stand here, in words."));
    this.#meter("screen", 0, 1, "–", false);
  }

  #time(id, runs, left, all, halt) {
    const words = runs ? `${left} s left of ${all}${halt}` : `${all} s at most`;
    this.#meter(id, runs ? left : 0, all, words, false);
    const low = runs && left < all * LOW_PART;
    document.querySelector("#meter-" + id).classList.toggle("low", low);
  }

  #meter(id, value, max, words, over) {
    const meter = document.querySelector("#meter-" + id);
    const bar = meter.querySelector("progress");
    const count = meter.querySelector(".count");
    bar.max = max;
    bar.value = Math.min(value, max);
    meter.classList.toggle("over", over);
    if (count.textContent !== words) {
      count.textContent = words;
    }
  }
}

export class Trace {
  #list = document.querySelector("#trace");
  #began = 0;
  #isKept = true;

  /** Times are told from here on. */
  begin(now) {
    this.#began = now;
  }

  /** way: "out", "in" or "note"; text is measured where given. Marks: [state, words]. */
  add({ way, what, sub = "", text = null, ms = null, marks = [] }) {
    if (!this.#isKept) {
      return;
    }
    this.#began ||= Date.now(); // a text before any call
    const row = piece("li", way, "");
    row.lang = "en";
    const said = piece("span", "what", what);
    const facts = [sub, ...this.#facts(text, ms)].filter((fact) => fact !== "");
    const chips = piece("span", "marks", "");
    chips.append(...marks.map(([state, words]) => chip(state, words)));
    row.append(piece("span", "when", this.#when()), this.#arrow(way), said);
    row.append(piece("span", "facts", facts.join(" · ")), chips);
    this.#list.append(row);
    this.#list.hidden = false;
    document.querySelector("#trace-empty").hidden = true;
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** Clears the list for another trace; what still comes in for this one is not shown. */
  leave() {
    this.#isKept = false;
    this.#list.replaceChildren();
    this.#list.hidden = true;
    document.querySelector("#trace-empty").hidden = false;
  }

  #when() {
    return "+" + ((Date.now() - this.#began) / 1000).toFixed(1).padStart(4, "0");
  }

  #arrow(way) {
    const arrows = { out: ["→", "sent"], in: ["←", "answered"], note: ["·", "note"] };
    const [sign, words] = arrows[way];
    const arrow = piece("span", "way", "");
    const drawn = piece("span", "", sign);
    drawn.setAttribute("aria-hidden", "true");
    arrow.append(drawn, piece("span", "unseen", words));
    return arrow;
  }

  #facts(text, ms) {
    const facts = [];
    if (text !== null) {
      const { encoding, used, allowed } = measure(text);
      facts.push(encoding, `${used}/${allowed}`);
    }
    facts.push(ms === null ? "" : `${ms} ms`);
    return facts;
  }
}
