// The texts that phones sent from this page. Each is brought to the service as Africa's Talking
// brings one, under an id of its own; sent again it is the same to the letter.

import { costOf } from "./letters.js";
import { NETWORK_CODE, freshHex, pause, problemIn } from "./ussd.js";

const KEPT_AS = "texts sent";
const KEPT = 100;
const PATIENCE_MS = 10_000;

export class Texts {
  #sent = sentBefore();

  /**
   * settings() gives {textWebhook, number, phone, oneWayMs}, trace() the trace of now;
   * changed(text) is called whenever one was sent, taken or not taken.
   */
  constructor({ settings, trace, changed }) {
    Object.assign(this, { settings, trace, changed });
  }

  /** Those of one phone, oldest first: {id, from, to, words, at, state, why, times}. */
  of(phone) {
    return this.#sent.filter(({ from }) => from === phone);
  }

  /** Sends these words; settles when the service took them, or did not. */
  send(words) {
    const { phone, number } = this.settings();
    const id = "ATXid_" + freshHex();
    const text = { id, from: phone, to: number, words, at: new Date(), state: "", why: "", times: 0 };
    this.#sent.push(text);
    return this.again(text);
  }

  /** The same once more. What was taken before stays so, whatever becomes of the repeat. */
  async again(text) {
    const { textWebhook, oneWayMs } = this.settings();
    const trace = this.trace();
    const wasTaken = text.state === "taken";
    text.times++;
    this.#turn(text, wasTaken ? "taken" : "sent", "");
    trace.add(leaving(text));
    const answer = await bring(textWebhook, formOf(text), oneWayMs);
    trace.add(coming(answer));
    this.#turn(text, answer.isTaken || wasTaken ? "taken" : "failed", answer.why);
  }

  #turn(text, state, why) {
    Object.assign(text, { state, why });
    keep(this.#sent);
    this.changed(text);
  }
}

function formOf({ id, from, to, words, at }) {
  const date = at.toISOString().slice(0, 19) + "Z";
  return { date, from, id, text: words, to, cost: "0", networkCode: NETWORK_CODE };
}

/** {isTaken, status, why, ms}; never throws. */
async function bring(url, form, oneWayMs) {
  const began = performance.now();
  await pause(oneWayMs);
  const answer = await exchange(url, form);
  await pause(oneWayMs);
  return { ...answer, ms: Math.round(performance.now() - began) };
}

async function exchange(url, form) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const why = response.status === 200 ? "" : problemIn(response, await response.text());
    return { isTaken: why === "", status: response.status, why };
  } catch (problem) {
    const isLate = problem.name === "TimeoutError";
    const why = isLate ? "no answer within 10 s" : "the service cannot be reached";
    return { isTaken: false, status: 0, why };
  }
}

function leaving({ words, to, times }) {
  const marks = times > 1 ? [["waiting", "repeated"]] : [];
  return { way: "out", what: `text “${words}”`, sub: `to ${to} · ${costOf(words)}`, marks };
}

function coming({ isTaken, status, why, ms }) {
  const mark = isTaken ? ["ended", "taken by the service"] : ["lost", "not taken"];
  return { way: "in", what: isTaken ? `HTTP ${status}` : why, ms, marks: [mark] };
}

/** A text under way when the page was left: nobody knows, and it may be sent again. */
function sentBefore() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "[]").map((text) => ({
      ...text,
      at: new Date(text.at),
      ...(text.state === "sent" ? { state: "failed", why: "the page was left" } : {}),
    }));
  } catch {
    return []; // storage is refused: a reload forgets them
  }
}

function keep(sent) {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(sent.slice(-KEPT)));
  } catch {
    // as above
  }
}
