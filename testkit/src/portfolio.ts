import { addDays, type Day } from "../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../core/src/kernel/known.ts";
import { blankFirm, type Firm } from "../../core/src/portfolio/index.ts";
import { blankProject, type Passage, type Project } from "../../core/src/projects/index.ts";
import { cities } from "./fictional-names.ts";
import { fictionalSiren, fictionalSiret } from "./fictional-numbers.ts";
import words from "./portfolio-words.json" with { type: "json" };
import { mix, pickIndex, uniform } from "./random.ts";

/** What each number of a fictional portfolio is drawn for. */
const purpose = {
  trade: 1,
  owner: 2,
  size: 3,
  city: 4,
  story: 5,
  since: 6,
  call: 7,
  next: 8,
  gap: 9,
} as const;

export interface FictionalPortfolioWish {
  readonly seed: number;
  readonly count: number;
  /** The day it is looked at. */
  readonly day: Day;
}

/** A firm of a fictional portfolio, with its project when it has one. */
export interface FictionalFollowedFirm {
  readonly firm: Firm;
  readonly project: Project | undefined;
}

/** Stories in the shares of an imagined network: most firms have no project yet. */
const stories = [
  ...Array<"never">(8).fill("never"),
  ...Array<"called">(5).fill("called"),
  ...Array<"agreed">(2).fill("agreed"),
  "ended",
  "idea",
  "design",
  "funding",
  "starting",
  "running",
  "evaluating",
] as const;
type Story = (typeof stories)[number];

/** The firms that an adviser of an imagined OPCO follows: two thirds have fewer than eleven people. */
export function fictionalPortfolio(wish: FictionalPortfolioWish): readonly FictionalFollowedFirm[] {
  return Array.from({ length: wish.count }, (_, rank) => followedFirm(wish, rank));
}

function followedFirm({ seed, day }: FictionalPortfolioWish, rank: number): FictionalFollowedFirm {
  const key = mix(seed, rank, 0);
  const draw = (what: keyof typeof purpose) => uniform(key, purpose[what]);
  const pick = <Value>(list: readonly Value[], what: keyof typeof purpose): Value => {
    const found = list[pickIndex(draw(what), list.length)];
    if (found === undefined) throw new Error("invalid list; must hold something");
    return found;
  };
  const trade = pick(words.trades, "trade");
  const headcount = 1 + Math.floor(9 * draw("size") + (draw("gap") < 0.34 ? 160 * draw("size") ** 2 : 0));
  const name = `${trade.name} ${pick(words.places, "owner")} ${rank + 1}`;
  const since = addDays(day, -20 - Math.floor(300 * draw("since")));
  const story = pick(stories, "story");
  const firm: Firm = {
    ...blankFirm(name, since),
    registration: fictionalSiret(fictionalSiren(rank + 1), 1),
    idcc: trade.idcc,
    headcount: rank % 23 === 0 ? unknown : known(headcount),
    place: pick(cities, "city").city,
    adviser: pick(words.advisers, "owner"),
    contact: pick(words.contacts, "gap"),
    ...callsOf({ story, day, draw: draw("call"), next: draw("next") }),
  };
  const project = projectOf(story, { name, headcount, trade: trade.work, since, day, near: draw("next") });
  return { firm, project };
}

interface CallWish {
  readonly story: Story;
  readonly day: Day;
  readonly draw: number;
  readonly next: number;
}

function callsOf({ story, day, draw, next }: CallWish): Pick<Firm, "calls" | "ending"> {
  const call = {
    id: "call-1",
    day: addDays(day, -8 - Math.floor(110 * draw)),
    words: words.call,
    next: unknown,
  };
  if (story === "called") return { calls: [call], ending: unknown };
  if (story === "agreed") {
    const on = addDays(day, Math.floor(40 * next) - 12);
    return { calls: [{ ...call, next: known<string>(on) }], ending: unknown };
  }
  if (story !== "ended") return { calls: [], ending: unknown };
  const backOn = next < 0.5 ? unknown : known<string>(addDays(day, Math.floor(200 * next) - 130));
  return { calls: [], ending: known({ kind: "notNow", day: call.day, words: "", backOn }) };
}

interface ProjectWish {
  readonly name: string;
  readonly headcount: number;
  readonly trade: string;
  readonly since: Day;
  readonly day: Day;
  readonly near: number;
}

const ways: Readonly<
  Record<Exclude<Story, "never" | "called" | "agreed" | "ended">, readonly Passage["event"][]>
> = {
  idea: [],
  design: ["startDesign"],
  funding: ["startDesign", "askFunding"],
  starting: ["startDesign", "plan"],
  running: ["startDesign", "plan", "begin"],
  evaluating: ["startDesign", "plan", "begin", "evaluate"],
};

function projectOf(story: Story, wish: ProjectWish): Project | undefined {
  if (story === "never" || story === "called" || story === "agreed" || story === "ended") return undefined;
  const { name, headcount, trade, since, day, near } = wish;
  const start = story === "starting" ? addDays(day, 2 + Math.floor(40 * near)) : addDays(day, -30);
  const passages = ways[story].map((event) => passageOn(event, since));
  const isDated = story === "starting" || story === "running" || story === "evaluating";
  return {
    ...blankProject(trade, since),
    company: { name, headcount: known(headcount) },
    targetGroup: { category: unknown, words: trade },
    actors: [{ id: "a1", kind: "executive", name: "M. O.", partner: "" }],
    lead: near < 0.2 ? "" : "a1",
    participants: story === "starting" && near < 0.5 ? [] : people(4),
    passages,
    sessions: isDated ? sessionsFrom(start) : [],
    fundingRequests:
      story === "funding"
        ? [
            {
              id: "r1",
              partner: "",
              askedOn: known<string>(since),
              askedCents: known(250_000),
              answer: unknown,
            },
          ]
        : [],
  };
}

function passageOn(event: Passage["event"], day: Day): Passage {
  const fields = { day, by: "", words: "" };
  if (event === "pause") return { event, ...fields, until: unknown };
  return event === "abandon" ? { event, ...fields, because: "other" } : { event, ...fields };
}

function people(count: number): Project["participants"] {
  return Array.from({ length: count }, (_, rank) => ({
    id: `p${rank}`,
    label: `P${rank + 1}`,
    status: known("employee" as const),
    partner: "",
    trainee: "",
  }));
}

function sessionsFrom(start: Day): Project["sessions"] {
  return Array.from({ length: 4 }, (_, rank) => ({
    id: `s${rank}`,
    label: "",
    day: known<string>(addDays(start, 7 * rank)),
    minutes: known(180),
    isCanceled: false,
    leader: "",
    attendance: [],
  }));
}

/** The firms as another system exports them: its own headings, French days, a semicolon between cells. */
export function portfolioCsv(followed: readonly FictionalFollowedFirm[]): Uint8Array {
  const lines = followed.map(({ firm }) => {
    const [call] = firm.calls;
    const cells = [
      firm.label,
      firm.registration,
      firm.idcc,
      firm.headcount.known ? String(firm.headcount.value) : "",
      firm.place,
      firm.adviser,
      firm.contact,
      frenchDay(call?.day),
      call?.words ?? "",
      call?.next.known ? frenchDay(call.next.value) : "",
    ];
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
  });
  return new TextEncoder().encode(`\uFEFF${[words.headings.join(";"), ...lines].join("\r\n")}\r\n`);
}

function frenchDay(day: string | undefined): string {
  return day === undefined ? "" : day.split("-").toReversed().join("/");
}
