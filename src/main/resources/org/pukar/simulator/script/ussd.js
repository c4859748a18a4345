// The far side of the phone: Africa's Talking, as its webhooks see it. One Session is one dialled
// code, from the first request to its end-of-session event.

export const NETWORK_CODE = "99999"; // what Africa's Talking's own sandbox sends
const PATIENCE_MS = 10_000; // after which the network gives the caller up

/** What was dialled: the service code, and the inputs that came along (`*384*26*3#` brings "3"). */
export function readCode(dialled, serviceCode) {
  const stem = serviceCode.slice(0, -1);
  if (dialled === serviceCode) {
    return { known: true, inputs: [] };
  }
  const known = dialled.startsWith(stem + "*") && dialled.endsWith("#");
  return { known, inputs: known ? dialled.slice(stem.length + 1, -1).split("*") : [] };
}

/** 32 digits that no other session or text has. */
export function freshHex() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Session {
  hops = 0;
  lastBody = "";
  #last = null;

  constructor({ webhook, serviceCode, phone, inputs, began }) {
    Object.assign(this, { webhook, serviceCode, phone, inputs, began });
    this.id = "ATUid_" + freshHex();
  }

  get text() {
    return this.inputs.join("*");
  }

  /** Sends all inputs so far; the answer is what the network makes of the response. */
  async send(oneWayMs) {
    this.hops++;
    const form = {
      phoneNumber: this.phone,
      serviceCode: this.serviceCode,
      text: this.text,
      sessionId: this.id,
      networkCode: NETWORK_CODE,
    };
    this.#last = { form, oneWayMs, answer: post(this.webhook, form, oneWayMs) };
    const answer = await this.#last.answer;
    this.lastBody = answer.body;
    return answer;
  }

  /** The very same request once more: its answer, and whether its bytes are those of the first. */
  async repeat() {
    const { form, oneWayMs, answer } = this.#last;
    const [first, again] = await Promise.all([answer, post(this.webhook, form, oneWayMs)]);
    return { ...again, same: isSame(first, again) };
  }

  /** Tells the service how the session ended: {taken, status, ms}. */
  async finish(status, why, now) {
    const answer = await post(this.webhook + "/events", {
      date: new Date(now).toISOString().slice(0, 19).replace("T", " "),
      sessionId: this.id,
      serviceCode: this.serviceCode,
      networkCode: NETWORK_CODE,
      phoneNumber: this.phone,
      status,
      cost: "0",
      durationInMillis: String(now - this.began),
      hopsCount: String(this.hops),
      input: this.text,
      lastAppResponse: this.lastBody,
      errorMessage: why,
    });
    return { ...answer, taken: answer.status >= 200 && answer.status < 300 };
  }
}

/** {kind: "continue" | "end" | "fault", text, body, why, status, bytes, ms}; never throws. */
async function post(url, form, oneWayMs = 0) {
  const began = performance.now();
  await pause(oneWayMs);
  const answer = await exchange(url, form);
  await pause(oneWayMs);
  return { ...answer, ms: Math.round(performance.now() - began) };
}

async function exchange(url, form) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      signal: giveUp.signal,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    return { ...read(response, body), status: response.status, bytes };
  } catch {
    const why = giveUp.signal.aborted ? "no answer within 10 s" : "the service cannot be reached";
    return { kind: "fault", text: "", body: "", why, status: 0, bytes: new Uint8Array() };
  } finally {
    clearTimeout(timer);
  }
}

function read(response, body) {
  if (!response.ok) {
    return { kind: "fault", text: "", body, why: problemIn(response, body) };
  }
  if (body.startsWith("CON ")) {
    return { kind: "continue", text: body.slice(4), body };
  }
  if (body.startsWith("END ")) {
    return { kind: "end", text: body.slice(4), body };
  }
  return { kind: "fault", text: "", body, why: "the answer begins with neither CON nor END" };
}

export function problemIn(response, body) {
  const status = `HTTP ${response.status}`;
  if (!(response.headers.get("content-type") ?? "").includes("json")) {
    return status;
  }
  try {
    const { title, detail } = JSON.parse(body);
    return [status, title, detail].filter(Boolean).join(" · ");
  } catch {
    return status;
  }
}

function isSame(one, other) {
  return (
    one.status === other.status &&
    one.bytes.length === other.bytes.length &&
    one.bytes.every((byte, at) => byte === other.bytes[at])
  );
}

export function pause(ms) {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}
