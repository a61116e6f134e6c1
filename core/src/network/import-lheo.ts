import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { addMonthsToDay, type Day, parseDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { known, unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { departmentOfPostcode } from "../reference/index.ts";
import { blankOffer } from "./blank-offer.ts";
import type { LheoFault, LheoReader, LheoReading, LheoSession } from "./lheo-port.ts";
import { isDepartment, type Offer, offerSchema } from "./model.ts";
import type { OfferStore } from "./ports.ts";
import { offersAtMost } from "./save-offer.ts";

/** In order of precedence. */
export type ImportLheoRefusal =
  | NotAllowed
  | { readonly code: "unreadableLheo"; readonly why: LheoFault["code"]; readonly line: number };

/** What became of each session, and what of the file no offer tells. */
export interface ImportedLheo extends Omit<LheoReading, "sessions"> {
  readonly sessions: readonly {
    readonly label: string;
    /** `nameless`: without a title, nothing to offer. `full`: as many offers as an organisation may keep. */
    readonly outcome: "draft" | "already" | "nameless" | "full";
  }[];
}

interface LheoHouse {
  readonly offers: OfferStore;
  readonly lheo: LheoReader;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Reads a provider's file; each session becomes a draft that nobody else sees until somebody tells it. */
export async function importLheo(
  house: LheoHouse,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<ImportedLheo, ImportLheoRefusal>> {
  if (!may(actor, "editNetworkOffer")) return refuse(notAllowed);
  const reading = house.lheo.read(bytes);
  if ("fault" in reading) {
    const { code: why, line } = reading.fault;
    return refuse({ code: "unreadableLheo", why, line });
  }
  const own = await house.offers.own();
  const seen = new Set(own.map(({ content }) => markOf(content)));
  let room = offersAtMost - own.length;
  const sessions: ImportedLheo["sessions"][number][] = [];
  for (const session of reading.sessions) {
    const content = offerFrom(session, house.clock.today());
    if (content === undefined) sessions.push({ label: "", outcome: "nameless" });
    else if (seen.has(markOf(content))) sessions.push({ label: content.label, outcome: "already" });
    else if (room <= 0) sessions.push({ label: content.label, outcome: "full" });
    else {
      room -= 1;
      seen.add(markOf(content));
      const signed = { savedAt: house.clock.now(), savedBy: actor.account, content, isPublished: false };
      await house.offers.add({ ...signed, id: house.ids.next(), revision: 1 });
      sessions.push({ label: content.label, outcome: "draft" });
    }
  }
  const { edition, left, unread } = reading;
  return accept({ edition, left, unread, sessions });
}

/** Two sessions of one title, days and town are one. */
function markOf({ kind, label, startsOn, endsOn, place }: Offer): string {
  return JSON.stringify([kind, label, startsOn, endsOn, place]);
}

/** The offer that a session says; none without a title. What it does not say stays unknown. */
function offerFrom(session: LheoSession, today: Day): Offer | undefined {
  const [first, last] = [parseDay(session.firstDay), parseDay(session.lastDay)];
  const latest = addMonthsToDay(today, 6);
  const isForward = first === undefined || last === undefined || last >= first;
  const hours = Math.round(Number(session.hours.replace(",", ".")));
  const department = isDepartment(session.department)
    ? session.department
    : departmentOfPostcode(session.postcode.replaceAll(" ", ""));
  const read = offerSchema.safeParse({
    ...blankOffer("session", first !== undefined && first >= today && first < latest ? first : latest),
    label: cut(session.label, 120),
    purpose: cut(session.purpose, 2000),
    departments: department === undefined || !isDepartment(department) ? [] : [department],
    place: cut(session.town, 200),
    startsOn: first === undefined ? unknown : known(first),
    endsOn: last === undefined || !isForward ? unknown : known(last),
    hours: session.hours !== "" && hours >= 1 && hours <= 5000 ? known(hours) : unknown,
    price: session.price === "" ? "" : cut(`${session.price} € TTC`, 200),
    contact: { kind: "service", words: cut(session.provider, 300) },
  });
  return read.success ? read.data : undefined;
}

/** The first characters, without half a character at the end. */
function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed().trim();
}
