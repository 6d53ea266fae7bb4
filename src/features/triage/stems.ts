/** Cuts endings off folded words, so that «б'ють», «бил» and «била» or «hits» and «hitting» have a beginning in common. */

const CYRILLIC_ENDINGS = new Set(
  `а е и о у ю я ам ям аг яг ами ями ов ев ом ем ою ею ии ие ия ию иям ияг иями иею ий ого его ому ему им иг ими ая яя ое ее ую юю
  ои еи ат ят ут ют ит ет еш иш емо имо ете ите уть ти ати яти ити ути ил ила или ило ив ал ала али ало ав ял яла яв ел ела ели ув ула ули
  л ла ли ло в т ла вши вш уч юч ач яч учи ючи ного ному них ними ена ени ено ен ана ани ано ан ость ости остю сти ував увала ували уват увати
  ивал ивала ивали иват ане аня анием ення еня еню еням тя тю ову ова ови ево`
    .split(/\s+/)
    .filter((ending) => ending !== ""),
);
const ENGLISH_ENDINGS = new Set("s es ed d ing ings er ers ly y ies ied in".split(" "));
const REFLEXIVE = /(?:ся|сь|с)$/;
const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/** The stem of a folded word; short words and numbers are their own. */
export function stemOf(form: string): string {
  if (form.length <= SHORTEST_STEM) return form;
  const code = form.charCodeAt(0);
  if (code < 0x61) return form;
  if (code < 0x80) return cut(form, ENGLISH_ENDINGS);
  const active = REFLEXIVE.test(form) && form.length > 5 ? form.replace(REFLEXIVE, "") : form;
  return cut(active, CYRILLIC_ENDINGS);
}

function cut(form: string, endings: ReadonlySet<string>): string {
  for (let length = Math.min(LONGEST_ENDING, form.length - SHORTEST_STEM); length > 0; length -= 1) {
    if (endings.has(form.slice(form.length - length))) return form.slice(0, form.length - length);
  }
  return form;
}
