const circle = "M3 16 A13 13 0 1 0 29 16 A13 13 0 1 0 3 16";
const check = "M6 17 L13 24 L26 9";
const cross = "M8 8 L24 24 M24 8 L8 24";
const question = `M11 12 C11 8 13 6 16 6 C19 6 21 8 21 11 C21 14 16 15 16 19 M16 25 L16 25.5 ${circle}`;

/** Our own line drawings, 32 by 32, as paths. */
export const pictures = {
  yes: check,
  no: cross,
  notKnown: question,
  begin: "M5 16 L26 16 M18 8 L26 16 L18 24",
  back: "M27 16 L6 16 M14 8 L6 16 L14 24",
  erase: "M7 9 L25 9 M12 9 L12 5 L20 5 L20 9 M9 9 L10 27 L22 27 L23 9 M14 14 L14 22 M18 14 L18 22",
  print: "M9 12 L9 4 L23 4 L23 12 M9 23 L4 23 L4 12 L28 12 L28 23 L23 23 M9 19 L23 19 L23 28 L9 28 Z",
  listen: "M4 12 L9 12 L16 6 L16 26 L9 20 L4 20 Z M20 11 C23 14 23 18 20 21 M24 7 C29 12 29 20 24 25",
  silence: "M4 12 L9 12 L16 6 L16 26 L9 20 L4 20 Z M21 12 L28 20 M28 12 L21 20",
  lock: "M7 14 L25 14 L25 28 L7 28 Z M11 14 L11 9 A5 5 0 0 1 21 9 L21 14 M16 19 L16 23",
  money: `${circle} M21 11 C16 7 12 11 12 16 C12 21 16 25 21 21 M9 14.5 L17 14.5 M9 18 L17 18`,
  adviser:
    "M10 11 A4 4 0 1 0 10.1 11 M3 27 C3 20 17 20 17 27 M18 6 L29 6 L29 14 L24 14 L21 18 L21 14 L18 14 Z",
  company: "M4 28 L4 12 L14 12 L14 28 M14 28 L14 5 L28 5 L28 28 Z M18 10 L24 10 M18 15 L24 15 M18 20 L24 20",
  publicService: "M3 28 L29 28 M5 12 L27 12 L16 4 Z M8 12 L8 28 M16 12 L16 28 M24 12 L24 28",
  other: "M16 4 A5 5 0 1 0 16.1 4 M6 28 C6 16 26 16 26 28 Z",
  diploma:
    "M5 5 L27 5 L27 21 L5 21 Z M10 10 L22 10 M10 15 L17 15 M20 17 A4 4 0 1 0 20.1 17 M18 24 L17 30 L20 28 L23 30",
  foreign: `${circle} M3 16 L29 16 M16 3 C8 11 8 21 16 29 C24 21 24 11 16 3`,
  halfOrMore: `${circle} M16 3 L16 16 L16 29 M20 5 L20 27 M24 7 L24 25`,
  underHalf: `${circle} M16 3 L16 16 L28 16 M20 5 L20 16 M24 7 L24 16`,
} as const;

export type PictureName = keyof typeof pictures;
