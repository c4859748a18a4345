// The line between the phone and the service: one session at a time, hop by hop, and all that can
// go wrong on the way.

import { masked } from "./callers.js";
import { counted, cut, measure } from "./letters.js";
import { Trace } from "./panels.js";
import { wordsFor } from "./path.js";
import { Session, readCode } from "./ussd.js";

const REFUSED = "Connection problem or invalid MMI code.";
const SAME = ["ended", "identical, byte for byte"];
const NOT_THE_SAME = ["lost", "not the same answer"];

export class Line {
  #session = null; // the one the phone is in
  #latest = null; // the one whose last request can be repeated
  #screen = "";
  #screens = 0;

  /**
   * settings() gives {webhook, code, phone, oneWayMs, loseAt} as they stand at that moment;
   * ended() is called when the service knows that a session is over.
   */
  constructor({ handset, panel, clock, slow, settings, ended }) {
    Object.assign(this, { handset, panel, clock, slow, settings, ended });
    this.trace = new Trace();
    this.settled = Promise.resolve();
  }

  get isLive() {
    return this.#session !== null;
  }

  get canRepeat() {
    return this.#latest !== null;
  }

  call(dialled) {
    const { webhook, code, phone } = this.settings();
    const { known, inputs } = readCode(dialled, code);
    const began = Date.now();
    this.trace.begin(began);
    this.panel.startPath(dialled);
    if (!known) {
      this.#refuse(dialled);
      return;
    }
    this.#session = new Session({ webhook, serviceCode: code, phone, inputs, began });
    this.#latest = this.#session;
    this.#screen = "";
    this.#screens = 0;
    this.clock.start();
    this.settled = this.#hop(`begin ${dialled}`, masked(phone));
  }

  send(typed) {
    const { text, lost } = cut(typed);
    this.#session.inputs.push(text);
    this.panel.step(wordsFor(text, this.#screen));
    const marks = lost > 0 ? [["lost", `reply cut: ${lost} letters too many`]] : [];
    this.settled = this.#hop(`“${text}”`, `text=${this.#session.text}`, marks);
  }

  hangUp() {
    if (this.#session) {
      this.#close("Incomplete", "the caller hung up");
      this.panel.state("ended", "hung up");
    }
    this.handset.rest();
  }

  /** As if the page had just been opened; a session under way is hung up first. */
  forget() {
    this.hangUp();
    this.trace.leave();
    this.trace = new Trace();
    this.#latest = null;
  }

  lose(why) {
    this.#fail("Incomplete", why);
  }

  /** The last request once more, or several times at once, each answer held against the first. */
  repeat(times) {
    const { trace } = this; // the answer belongs where the request stands
    const session = this.#latest;
    const what = times > 1 ? `the same request ${times} times at once` : "the same request again";
    const sub = `text=${session.text}`;
    trace.add({ way: "out", what, sub, marks: [["waiting", "repeated"]] });
    const repeats = Array.from({ length: times }, async () => {
      const answer = await session.repeat();
      traceAnswer(trace, answer, [answer.same ? SAME : NOT_THE_SAME]);
    });
    this.settled = Promise.all([this.settled, ...repeats]);
  }

  async #hop(what, sub, marks = []) {
    const { trace } = this;
    const session = this.#session;
    const { oneWayMs } = this.settings();
    this.handset.wait();
    this.clock.waitForKey(false);
    this.panel.state("live", "live · asking the service");
    if (session.hops > 0) {
      await this.#slowDown(session);
    }
    if (session !== this.#session) {
      return; // hung up before anything was sent
    }
    trace.add({ way: "out", what, sub, marks });
    const answer = await session.send(oneWayMs);
    if (session !== this.#session) {
      traceAnswer(trace, answer, [["lost", "never reached the phone"]]);
    } else {
      this.#receive(answer);
    }
  }

  async #slowDown({ phone }) {
    const { trace } = this;
    const asked = await this.slow.spend(phone);
    if (asked) {
      const marks = asked.taken ? [] : [["lost", "the service did not take it"]];
      trace.add({ way: "note", what: `the next deed takes ${asked.seconds} s`, marks });
    }
  }

  #receive(answer) {
    this.#screens++;
    if (answer.kind === "fault") {
      traceAnswer(this.trace, answer, [["lost", "the network drops the session"]]);
      this.#fail("Failed", answer.why);
    } else if (this.#screens === this.settings().loseAt) {
      traceAnswer(this.trace, answer, [["lost", "lost on the way"]]);
      this.#fail("Incomplete", `lost at screen ${this.#screens}`);
    } else {
      traceAnswer(this.trace, answer, this.#marksOf(answer.text));
      this.#show(answer);
    }
  }

  #show({ kind, text }) {
    const goesOn = kind === "continue";
    this.#screen = cut(text).text;
    this.panel.showLetters(text);
    this.handset.show(this.#screen, goesOn);
    if (goesOn) {
      this.clock.waitForKey(true);
      this.panel.state("waiting", `waits for a key · screen ${this.#screens}`);
    } else {
      this.#close("Success", "");
      this.panel.state("ended", `ended · ${counted(this.#screens, "screen")}`);
    }
  }

  #marksOf(text) {
    const marks = [];
    const { lost } = cut(text);
    if (lost > 0) {
      marks.push(["lost", `CUT by the network: ${lost} of ${measure(text).used} letters lost`]);
    }
    if (this.settings().latinOnly && measure(text).encoding !== "7-bit") {
      marks.push(["waiting", "boxes on this phone"]);
    }
    return marks;
  }

  #fail(status, why) {
    this.#close(status, why);
    this.panel.state("lost", `lost at screen ${Math.max(1, this.#screens)}`);
    this.handset.lose(REFUSED);
  }

  #refuse(dialled) {
    const marks = [["lost", "no such code: the network refuses it"]];
    this.trace.add({ way: "note", what: dialled, marks });
    this.panel.state("lost", "refused");
    this.handset.lose(REFUSED);
  }

  async #close(status, why) {
    const { trace } = this;
    const session = this.#session;
    this.#session = null;
    this.clock.end();
    const sub = why && status !== "Success" ? why : "";
    trace.add({ way: "out", what: `end of session: ${status}`, sub });
    const { taken, status: code, ms } = await session.finish(status, why, Date.now());
    const marks = taken ? [] : [["lost", "the service did not take it"]];
    trace.add({ way: "in", what: code === 0 ? "no answer" : `HTTP ${code}`, ms, marks });
    this.ended();
  }
}

function traceAnswer(trace, { kind, text, why, ms }, marks) {
  if (kind === "fault") {
    trace.add({ way: "in", what: why, ms, marks });
    return;
  }
  const word = kind === "end" ? "END" : "CON";
  trace.add({ way: "in", what: `${word} ${text.split("\n")[0]}`, text, ms, marks });
}
