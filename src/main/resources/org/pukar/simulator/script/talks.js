// What a phone sent and what came to it, as conversations: one for each number on the other side.

import { latinDigits } from "./path.js";

const DIGIT_ALONE = /(?<![\p{L}\p{M}\p{N}*#+₹]|\p{N}[.,:/-])[1-9](?![\p{L}\p{M}\p{N}*#/]|[.,:-]\p{N})/gu;

export class Talks {
  /** number is the service's; sent() gives the texts of the phone now shown. */
  constructor({ inbox, sent, number }) {
    Object.assign(this, { inbox, sent, number });
  }

  /** The one spoken in last comes first: {other, lines, unread, offers}, its lines oldest first. */
  get all() {
    const talks = new Map();
    for (const line of this.#lines()) {
      const talk = talks.get(line.other) ?? { other: line.other, lines: [] };
      talks.delete(line.other);
      talks.set(line.other, talk);
      talk.lines.push(line);
    }
    return [...talks.values()].reverse().map((talk) => this.#described(talk));
  }

  with(other) {
    return this.all.find((talk) => talk.other === other) ?? this.#described({ other, lines: [] });
  }

  /** The other side of the newest conversation; the service while there is none. */
  get newest() {
    return this.all[0]?.other ?? this.number;
  }

  #lines() {
    const came = this.inbox.messages.map((message) => ({
      ...message,
      other: message.from,
      isOurs: false,
      isUnread: this.inbox.isUnread(message),
    }));
    const sent = this.sent().map((text) => ({
      ...text,
      came: text.at,
      other: text.to,
      isOurs: true,
      text,
    }));
    return [...came, ...sent].sort(
      (one, other) => one.came - other.came || one.at - other.at || (one.id < other.id ? -1 : 1),
    );
  }

  #described(talk) {
    const last = talk.lines.at(-1);
    return {
      ...talk,
      unread: talk.lines.filter((line) => line.isUnread),
      offers: last && !last.isOurs ? digitsOffered(last.words) : [],
    };
  }
}

/** What a message asks to be answered with: the single digits in it, if they count from 1 on. */
export function digitsOffered(words) {
  const alone = new Set(latinDigits(words).match(DIGIT_ALONE));
  const offered = [];
  for (let digit = 1; alone.has(String(digit)); digit++) {
    offered.push(String(digit));
  }
  return offered;
}

/** The tick of a line of ours: {sign, words}. */
export function tickOf({ state, why }) {
  const ticks = {
    sent: { sign: "…", state: "waiting", words: "sent" },
    taken: { sign: "✓", state: "ended", words: "taken by the service" },
    failed: { sign: "✗", state: "lost", words: `not sent: ${why}` },
  };
  return ticks[state];
}
