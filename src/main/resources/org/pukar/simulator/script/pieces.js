// Small pieces of the page: an element with words in it, a chip, and a text whose lines each name
// their own language.

import { languageOf } from "./letters.js";

/** An element with a class and a text, in the language of that text. */
export function piece(tag, kind, text) {
  const element = document.createElement(tag);
  element.className = kind;
  element.textContent = text;
  element.lang = languageOf(text);
  return element;
}

/** A state in words, with the shape that goes with it. */
export function chip(state, words) {
  const element = piece("span", "chip", "");
  element.lang = "en";
  element.dataset.state = state;
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#i-" + state);
  icon.append(use);
  element.append(icon, piece("span", "", words));
  return element;
}

/** Line by line, so that each is announced in its own language. */
export function inLines(text) {
  return text.split("\n").flatMap((line, at) => {
    const span = piece("span", "", line);
    return at === 0 ? [span] : ["\n", span];
  });
}

/** The hour for something of today; the day as well for what is older. */
export function timeOf(instant, now = new Date()) {
  const hour = instant.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (instant.toDateString() === now.toDateString()) {
    return hour;
  }
  return `${instant.toLocaleDateString("en-GB", { day: "numeric", month: "short" })}, ${hour}`;
}
