// Calls of the phone now shown: a missed call that is called back, a call that is answered, keys,
// recordings, and the person whom somebody is put through to. The sounds are the real ones.

import { piece } from "./pieces.js";

const RINGS_MS = 1_000;
const WAITS = 180; // seconds that the phone is watched after a missed call
const part = (id) => document.querySelector("#voice-" + id);

export class Voice {
  #call = null; // { call, ours, phone, number, hop, wants }
  #ringing = null;
  #watch = 0;
  #keys = "";
  #round = 0; // what is still played of an older prompt is not heard any more
  #silence = 0;
  #player = new Audio();
  #recorder = null;

  /** phone() is the number that the phone has now. */
  constructor(phone) {
    this.phone = phone;
    part("answer").addEventListener("click", () => this.#answer());
    part("busy").addEventListener("click", () => this.#reject("yes"));
    part("let").addEventListener("click", () => this.#reject(""));
    part("hang-up").addEventListener("click", () => this.#hangUp());
    part("file").addEventListener("change", ({ target }) => this.#speak(target.files[0]));
    part("microphone").addEventListener("click", () => this.#microphone());
    part("talked").addEventListener("click", () => this.#talked("yes"));
    part("not-answered").addEventListener("click", () => this.#talked("no"));
    for (const key of document.querySelectorAll("[data-tone]")) {
      key.addEventListener("click", () => this.#press(key.dataset.tone));
    }
    this.#show("idle", "");
  }

  async missed() {
    const reply = await this.#post("dial", { number: this.#number });
    if (reply?.refused) {
      this.#show("waits", "Busy tone: it cost nothing. Pukar calls back …");
      this.#watchFor(this.phone());
    } else if (reply) {
      this.#begin(reply, false);
    }
  }

  async dial() {
    const reply = await this.#post("dial", { number: part("paid").value });
    if (reply && !reply.refused) {
      this.#begin(reply, false, part("paid").value);
    }
  }

  get #number() {
    return part("number").value;
  }

  #watchFor(phone) {
    clearInterval(this.#watch);
    let left = WAITS;
    this.#watch = setInterval(async () => {
      const reply = document.hidden ? null : await this.#post("ringing", {}, phone);
      if (reply?.calls.length > 0 && this.#call === null) {
        clearInterval(this.#watch);
        this.#ringing = { ...reply.calls[0], phone };
        this.#show("rings", `The phone rings: ${reply.calls[0].from}`);
      } else if (--left === 0) {
        clearInterval(this.#watch);
        this.#show("idle", "Nobody has called in three minutes.");
      }
    }, RINGS_MS);
  }

  async #answer() {
    const { call, from, phone } = this.#ringing;
    const reply = await this.#post("answer", { call, number: from, ours: "yes" }, phone);
    if (reply) {
      this.#begin(reply, true, from, phone);
    }
  }

  async #reject(busy) {
    await this.#post("reject", { call: this.#ringing.call, busy }, this.#ringing.phone);
    this.#show("waits", busy ? "Busy. Pukar tries again in 2 minutes." : "Not answered. Pukar tries again in 15 minutes.");
    this.#watchFor(this.#ringing.phone);
  }

  #begin(reply, ours, number = this.#number, phone = this.phone()) {
    part("heard").replaceChildren();
    this.#call = { call: reply.call, ours: ours ? "yes" : "no", number, phone };
    this.#hear(reply);
  }

  async #hear(reply) {
    const round = ++this.#round;
    clearTimeout(this.#silence);
    this.#keys = "";
    Object.assign(this.#call, { hop: reply.hop, wants: reply.wants });
    this.#show(reply.wants, says(reply));
    const line = piece("li", "", "");
    for (const { words, language } of reply.sounds) {
      const word = piece("span", "", words === undefined ? " · " : words + " ");
      word.lang = language ?? "en";
      line.append(word);
    }
    part("heard").append(line);
    part("heard").hidden = false;
    part("heard").scrollTop = part("heard").scrollHeight;
    for (const { url } of reply.sounds) {
      if (round !== this.#round) {
        return;
      }
      await this.#play(new URL(url, location.href).pathname);
    }
    if (round === this.#round) {
      this.#after(reply);
    }
  }

  /** Nobody presses anything for ever. */
  #after(reply) {
    if (reply.wants === "nothing") {
      this.#over("The call is over.");
    } else if (reply.wants === "turn") {
      this.#silence = setTimeout(() => this.#hop({ keys: "" }), reply.seconds * 1_000);
    } else if (part("silence").checked && (reply.wants === "key" || reply.wants === "digits")) {
      this.#silence = setTimeout(() => this.#hop({ keys: "" }), 6_000);
    }
  }

  #play(path) {
    return new Promise((done) => {
      this.#player.onended = done;
      this.#player.onerror = done;
      this.#player.src = path;
      this.#player.play().catch(done);
    });
  }

  #press(key) {
    if (this.#call === null) {
      return;
    }
    tone(key);
    if (this.#call.wants !== "digits") {
      this.#hop({ keys: key });
    } else if (key === "#") {
      this.#hop({ keys: this.#keys });
    } else {
      this.#keys += key;
      part("typed").textContent = this.#keys;
    }
  }

  #talked(talked) {
    this.#hop({ talked });
  }

  async #speak(sound) {
    if (sound === undefined || this.#call === null) {
      return;
    }
    const response = await fetch("/simulator/voice/recordings", { method: "POST", body: sound });
    if (response.ok) {
      this.#hop({ recording: (await response.json()).url });
    }
    part("file").value = "";
  }

  async #microphone() {
    if (this.#recorder !== null) {
      this.#recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces = [];
      this.#recorder = new MediaRecorder(stream);
      this.#recorder.ondataavailable = ({ data }) => pieces.push(data);
      this.#recorder.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        part("microphone").textContent = "Speak";
        const type = this.#recorder.mimeType;
        this.#recorder = null;
        this.#speak(new Blob(pieces, { type }));
      };
      this.#recorder.start();
      part("microphone").textContent = "I have said it";
    } catch {
      part("says").textContent = "This browser gives no microphone: choose a file.";
    }
  }

  async #hop(what) {
    this.#round++;
    this.#player.pause();
    clearTimeout(this.#silence);
    const { call, ours, number, hop, phone } = this.#call;
    const reply = await this.#post("hop", { call, ours, number, hop, ...what }, phone);
    if (reply && this.#call !== null) {
      this.#hear(reply);
    }
  }

  async #hangUp() {
    const { call, phone } = this.#call;
    this.#over("You hung up.");
    await this.#post("hang-up", { call }, phone);
    this.#watchFor(phone);
  }

  async #over(words) {
    const ended = this.#call;
    this.#round++;
    this.#player.pause();
    clearTimeout(this.#silence);
    this.#call = null;
    this.#show("idle", words);
    if (words !== "You hung up.") {
      await this.#post("hang-up", { call: ended.call }, ended.phone);
    }
  }

  #show(state, words) {
    part("card").dataset.state = state;
    part("says").textContent = words;
    part("typed").textContent = "";
    const live = this.#call !== null;
    part("begin").hidden = live || state === "rings";
    part("rung").hidden = state !== "rings";
    part("live").hidden = !live;
    part("recording").hidden = state !== "recording";
    part("person").hidden = state !== "person";
  }

  async #post(deed, fields, phone = this.phone()) {
    try {
      const response = await fetch("/simulator/voice/" + deed, {
        method: "POST",
        body: new URLSearchParams({ phone, ...fields }),
      });
      if (response.ok) {
        return response.status === 204 ? {} : await response.json();
      }
      part("says").textContent = "The service does not take it now.";
    } catch {
      part("says").textContent = "The service does not answer.";
    }
    return null;
  }
}

function says({ wants, seconds, most, phone }) {
  const words = {
    key: "Press a key; it may be pressed while they speak.",
    digits: `Press up to ${most} digits, then #.`,
    recording: `Speak after the tone, at most ${seconds} s.`,
    turn: "In the line: stay, or press 1.",
    person: `The helpline rings ${phone}, a staff phone.`,
    nothing: "The last words.",
  };
  return words[wants];
}

const TONES = { 1: [697, 1209], 2: [697, 1336], 3: [697, 1477], 4: [770, 1209], 5: [770, 1336], 6: [770, 1477], 7: [852, 1209], 8: [852, 1336], 9: [852, 1477], "*": [941, 1209], 0: [941, 1336], "#": [941, 1477] };
let audio = null;

/** What a key sounds like on the line (ITU-T Q.23). */
function tone(key) {
  audio ??= new AudioContext();
  const quiet = audio.createGain();
  quiet.gain.value = 0.05;
  quiet.connect(audio.destination);
  for (const pitch of TONES[key]) {
    const wave = audio.createOscillator();
    wave.frequency.value = pitch;
    wave.connect(quiet);
    wave.start();
    wave.stop(audio.currentTime + 0.12);
  }
}
