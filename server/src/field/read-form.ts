import {
  type CouncilSaid,
  councilSaidSchema,
  type NotedAttendance,
  notedAttendanceSchema,
  type Told,
  toldSchema,
  type WeeklyEffort,
  weeklyEffortSchema,
} from "../../../core/src/field/index.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";

/** What a form says; `undefined` when no page of ours wrote it. */
type Read<Content> = Content | undefined;

/** A telling. Answers that were not given, or left aside, are unknown. */
export function readTold(fields: URLSearchParams): Read<Told> {
  const tap = (name: string) => {
    const value = fields.get(name) ?? "";
    return value === "" ? unknown : known(value);
  };
  return toldSchema.safeParse({
    ...submissionOf(fields),
    sequence: fields.get("sequence") ?? "",
    happened: tap("happened"),
    surprised: tap("surprised"),
    next: tap("next"),
    words: (fields.get("words") ?? "").replaceAll("\r\n", "\n").trim(),
    minutes: Number(fields.get("minutes") ?? ""),
  }).data;
}

/** Whether a telling without a recording says anything at all. */
export function saysNothing({ happened, surprised, next, words, minutes }: Told): boolean {
  return !happened.known && !surprised.known && !next.known && words === "" && minutes === 0;
}

/** What a works-council member says. */
export function readCouncilSaid(fields: URLSearchParams): Read<CouncilSaid> {
  const text = (name: string) => (fields.get(name) ?? "").replaceAll("\r\n", "\n").trim();
  const told = (name: string) => (text(name) === "" ? unknown : known(text(name)));
  return councilSaidSchema.safeParse({
    ...submissionOf(fields),
    voice: text("voice"),
    stand: told("stand"),
    words: text("words"),
    dissent: text("dissent"),
    meetingDay: told("meetingDay"),
  }).data;
}

/** Presences that differ from what the page showed: the others were not touched. */
export function readAttendance(fields: URLSearchParams): Read<NotedAttendance> {
  const prefix = "presence-";
  const names = [...fields.keys()].filter((name) => name.startsWith(prefix));
  const lines = names.flatMap((name) => {
    const participant = name.slice(prefix.length);
    const presence = fields.get(name) ?? "";
    const part = presence === "part" ? (fields.get(`part-${participant}`) ?? "") : "";
    const now = part === "" ? presence : `${presence} ${part}`;
    if (now === fields.get(`was-${participant}`)) return [];
    return [{ participant, presence, minutes: minutesOf(part) }];
  });
  const sessionMinutes = minutesOf(fields.get("sessionMinutes") ?? "");
  return notedAttendanceSchema.safeParse({ ...submissionOf(fields), sessionMinutes, lines }).data;
}

export function readWeek(fields: URLSearchParams): Read<WeeklyEffort> {
  const prefix = "minutes-";
  const lines = [...fields].flatMap(([name, value]) =>
    name.startsWith(prefix) && value !== ""
      ? [{ kind: name.slice(prefix.length), minutes: Number(value) }]
      : [],
  );
  return weeklyEffortSchema.safeParse({ ...submissionOf(fields), lines }).data;
}

function submissionOf(fields: URLSearchParams) {
  return { id: fields.get("id") ?? "", day: fields.get("day") ?? "" };
}

function minutesOf(text: string) {
  return text === "" ? unknown : known(Number(text));
}
