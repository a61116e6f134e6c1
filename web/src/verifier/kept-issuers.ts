/** What this device keeps of those who sign: so that it knows them without network. Nothing of any passport. */
export interface KeptIssuer {
  readonly key: string;
  readonly name: string;
  /** Day it was known. */
  readonly on: string;
  /** `house`: the site that gave this page holds its key. `hand`: somebody compared its fingerprint. */
  readonly by: "house" | "hand";
}

const issuersPlace = "ouvrage-verifier-issuers";
const listsPlace = "ouvrage-verifier-lists";
/** Lists of withdrawn passports kept at most; the oldest goes first. */
const listsAtMost = 20;

export function findIssuer(key: string): KeptIssuer | undefined {
  return readKept<KeptIssuer>(issuersPlace).find((each) => each.key === key);
}

export function keepIssuer(issuer: KeptIssuer): void {
  writeKept(issuersPlace, [
    ...readKept<KeptIssuer>(issuersPlace).filter(({ key }) => key !== issuer.key),
    issuer,
  ]);
}

interface KeptList {
  readonly path: string;
  readonly text: string;
}

/** The list as it was last read, for when there is no network; it says itself until when it counts. */
export function findList(path: string): string | undefined {
  return readKept<KeptList>(listsPlace).find((each) => each.path === path)?.text;
}

export function keepList(path: string, text: string): void {
  const others = readKept<KeptList>(listsPlace).filter((each) => each.path !== path);
  writeKept(listsPlace, [...others, { path, text }].slice(-listsAtMost));
}

export function hasKept(): boolean {
  return readKept(issuersPlace).length + readKept(listsPlace).length > 0;
}

export function forgetKept(): void {
  for (const place of [issuersPlace, listsPlace]) {
    try {
      localStorage.removeItem(place);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}

function readKept<Line>(place: string): readonly Line[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function writeKept(place: string, lines: readonly unknown[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(lines));
  } catch {
    // A full or closed store: the page works, and asks again the next time.
  }
}
