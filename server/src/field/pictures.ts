import { html, type Markup } from "../phone/markup.ts";

const circle = "M3 16 A13 13 0 1 0 29 16 A13 13 0 1 0 3 16";

/** Our own line drawings, 32 by 32, as paths. */
const drawings = {
  yes: "M6 17 L13 24 L26 9",
  no: "M8 8 L24 24 M24 8 L8 24",
  notKnown: `${circle} M11 12 C11 8 13 6 16 6 C19 6 21 8 21 11 C21 14 16 15 16 19 M16 25 L16 25.5`,
  otherwise: "M4 10 L13 10 L19 22 L28 22 M24 18 L28 22 L24 26 M19 10 L28 10 M24 6 L28 10 L24 14",
  surprise: "M16 3 L19 12 L28 13 L21 19 L23 28 L16 23 L9 28 L11 19 L4 13 L13 12 Z",
  difficulty: "M16 4 L29 27 L3 27 Z M16 12 L16 19 M16 23 L16 23.5",
  again: "M26 12 A11 11 0 1 0 27 18 M27 5 L26 12 L19 11",
  change: "M5 9 L27 9 M5 23 L27 23 M11 9 A3 3 0 1 0 11.1 9 M21 23 A3 3 0 1 0 21.1 23",
  further: "M5 16 L26 16 M18 8 L26 16 L18 24",
  part: `${circle} M16 3 L16 29 M20 5 L20 27 M24 7 L24 25`,
  work: "M5 27 L17 15 M14 12 L20 18 M12 10 L18 4 L28 14 L22 20 Z",
  centre: "M3 12 L16 6 L29 12 L16 18 Z M9 15 L9 23 C13 26 19 26 23 23 L23 15 M29 12 L29 21",
  distance: "M10 3 L22 3 L22 29 L10 29 Z M14 25 L18 25",
  unsaid: "M16 29 C9 20 6 17 6 12 A10 10 0 0 1 26 12 C26 17 23 20 16 29 Z M16 12 L16 12.5",
  day: "M5 7 L27 7 L27 28 L5 28 Z M5 13 L27 13 M11 3 L11 9 M21 3 L21 9",
  bag: "M5 11 L27 11 L25 28 L7 28 Z M11 11 A5 6 0 0 1 21 11",
  path: "M5 27 C20 27 5 16 16 16 C27 16 14 5 27 5 M5 27 L5 27.5 M27 5 L27 5.5",
  shown:
    "M16 3 L20 9 L27 10 L22 15 L23 22 L16 19 L9 22 L10 15 L5 10 L12 9 Z M11 22 L9 29 L16 26 L23 29 L21 22",
  rights: "M16 4 L16 28 M9 28 L23 28 M6 9 L26 9 M6 9 L2 18 L10 18 Z M26 9 L22 18 L30 18 Z",
  seen: "M2 16 C9 6 23 6 30 16 C23 26 9 26 2 16 Z M16 12 A4 4 0 1 0 16.1 12",
  take: "M16 4 L16 20 M9 14 L16 21 L23 14 M5 27 L27 27",
  phone: "M10 3 L22 3 L22 29 L10 29 Z M14 25 L18 25",
  talk: "M4 6 L28 6 L28 21 L15 21 L9 27 L9 21 L4 21 Z",
  listen: "M4 12 L9 12 L16 6 L16 26 L9 20 L4 20 Z M20 11 C23 14 23 18 20 21 M24 7 C29 12 29 20 24 25",
  microphone: "M12 4 L20 4 L20 17 L12 17 Z M7 14 C7 25 25 25 25 14 M16 22 L16 28 M11 28 L21 28",
  clock: `${circle} M16 8 L16 16 L22 20`,
} as const;

export type PictureName = keyof typeof drawings;

/** Drawings of a way to go: they turn with the direction of writing. */
const forward: readonly PictureName[] = ["further", "path", "otherwise"];

/** A drawing that says nothing to screen readers: words always stand beside it. */
export function picture(name: PictureName): Markup {
  const kind = forward.includes(name) ? "picture forward" : "picture";
  const drawn = html`<path d="${drawings[name]}"/>`;
  return html`<svg class="${kind}" viewBox="0 0 32 32" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
