// Who the phone pretends to be: made-up people, and numbers that nobody has been given.

export const WORKERS = [
  { name: "सुनीता देवी", lang: "hi", says: "Hindi", phone: "+917000000801" },
  { name: "ରମେଶ ପ୍ରଧାନ", lang: "or", says: "Odia", phone: "+917000000812" },
  { name: "আব্দুল করিম", lang: "bn", says: "Bengali", phone: "+917000000823" },
  { name: "ബിജു തോമസ്", lang: "ml", says: "Malayalam", phone: "+917000000834" },
  { name: "Mary Kujur", lang: "en", says: "English", phone: "+917000000845" },
];

/** A caller nobody knows yet: 70000 and five more digits. */
export function freshNumber() {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return "+9170000" + String(random % 100_000).padStart(5, "0");
}

/** The number as networks write it (+E.164), or null: Indian mobiles also without +91. */
export function readNumber(typed) {
  const digits = typed.replace(/[\s()-]/g, "");
  const indian = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits);
  if (indian) {
    return "+91" + indian[1];
  }
  return /^\+(?!91)[1-9]\d{6,13}$/.test(digits) ? digits : null;
}

/** In groups, as people read it: +91 70000 00801. */
export function grouped(phone) {
  return phone.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2");
}

/** As it may stand in a trace: the first five digits after the country, and the last three. */
export function masked(phone) {
  const shown = grouped(phone);
  return shown.slice(0, -5) + "••" + shown.slice(-3);
}
