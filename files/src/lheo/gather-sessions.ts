import type { LheoReading, LheoSession } from "../../../core/src/network/index.ts";

/** Most sessions read of one file. */
export const sessionsAtMost = 100;

/** Most characters read of one text. */
const textAtMost = 5000;

/** Most kinds of elements that are told as not read. */
const unreadAtMost = 60;

/** Most characters told of an element's name. */
const nameAtMost = 60;

/** Where each fact of a session stands: the element and, when it means two things, the one around it. */
const facts: Readonly<Record<string, keyof LheoSession>> = {
  "formation/intitule-formation": "label",
  "formation/objectif-formation": "purpose",
  "periode/debut": "firstDay",
  "periode/fin": "lastDay",
  "action/nombre-heures-total": "hours",
  "action/prix-total-TTC": "price",
  "organisme-formation-responsable/nom-organisme": "provider",
};

/** Facts of an address, read of the place of the training and of no other address. */
const placeFacts: Readonly<Record<string, keyof LheoSession>> = {
  ville: "town",
  codepostal: "postcode",
  departement: "department",
};

type Found = Partial<Record<keyof LheoSession, string>>;

interface Gathering {
  open(name: string): void;
  text(piece: string): void;
  close(name: string): void;
  result(): Omit<LheoReading, "edition">;
}

/** Puts sessions together as elements open and close: what is said of a training and an action is said of each one. */
export function newGathering(): Gathering {
  const path: string[] = [];
  const texts: string[] = [];
  const unread = new Map<string, number>();
  const done: LheoSession[] = [];
  let training: Found = {};
  let action: Found = {};
  let session: Found = {};
  let ofAction: Found[] = [];
  let ofTraining: Found[] = [];
  let count = 0;
  const keep = (fact: keyof LheoSession, text: string) => {
    const held = path.includes("session") ? session : path.includes("action") ? action : training;
    held[fact] ??= text;
  };
  const end = (name: string) => {
    if (name === "session") {
      count += 1;
      if (done.length + ofTraining.length + ofAction.length < sessionsAtMost) ofAction.push(session);
      session = {};
    } else if (name === "action") {
      ofTraining.push(...ofAction.map((each) => ({ ...action, ...each })));
      [action, ofAction] = [{}, []];
    } else if (name === "formation") {
      done.push(...ofTraining.map((each) => sessionOf({ ...training, ...each })));
      [training, ofTraining] = [{}, []];
    }
  };
  return {
    open(name) {
      path.push(name);
      texts.push("");
    },
    text(piece) {
      const last = texts.length - 1;
      const before = texts[last];
      if (before !== undefined && before.length < textAtMost)
        texts[last] = (before + piece).slice(0, textAtMost);
    },
    close(name) {
      const text = (texts.pop() ?? "").trim();
      path.pop();
      const fact = factOf(path, name);
      if (fact !== undefined) keep(fact, text);
      else if (text !== "") noteUnread(unread, name.slice(0, nameAtMost));
      end(name);
    },
    result: () => ({
      sessions: done,
      left: count - done.length,
      unread: [...unread].map(([name, times]) => ({ name, count: times })),
    }),
  };
}

function noteUnread(unread: Map<string, number>, name: string): void {
  if (unread.has(name) || unread.size < unreadAtMost) unread.set(name, (unread.get(name) ?? 0) + 1);
}

function factOf(path: readonly string[], name: string): keyof LheoSession | undefined {
  const around = path.at(-1) ?? "";
  if (around === "adresse" && path.includes("lieu-de-formation") && Object.hasOwn(placeFacts, name))
    return placeFacts[name];
  // An enrolment period is no session's own.
  if (around === "periode" && path.at(-2) !== "session") return undefined;
  const place = `${around}/${name}`;
  return Object.hasOwn(facts, place) ? facts[place] : undefined;
}

function sessionOf(found: Found): LheoSession {
  return {
    label: plain(found.label),
    purpose: plain(found.purpose),
    firstDay: dayOf(found.firstDay),
    lastDay: dayOf(found.lastDay),
    town: plain(found.town),
    postcode: plain(found.postcode),
    department: plain(found.department),
    hours: plain(found.hours),
    price: plain(found.price),
    provider: plain(found.provider),
  };
}

/** Words without the marks of a web page that providers put in them, on one line. */
function plain(text = ""): string {
  return text
    .replaceAll(/<[^<>]{0,200}>/g, " ")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** "20270115" is 2027-01-15; whether it is a day of the calendar is for the reader of the session. */
function dayOf(text = ""): string {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  return parts === null ? "" : `${parts[1]}-${parts[2]}-${parts[3]}`;
}
