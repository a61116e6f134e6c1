import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  articleOf,
  euroText,
  isStale,
  type PersonalAmount,
  type PersonalRights,
  type RuleRow,
  type RuleStep,
} from "../../../core/src/reference/public.ts";
import { writeDay } from "../words/format.ts";
import { build, button, heading, picture } from "./build.ts";
import type { PictureName } from "./pictures.ts";
import type { Screen } from "./question-screens.ts";
import { say, sayNamed, sayStep } from "./say-rights.ts";
import type { RightsWord } from "./words.fr.ts";

/** What may be due, what to do about it, who helps free of charge, and what may be taken away: paper, or nothing. */
export function answerScreen(rights: PersonalRights, today: Day): Screen {
  const title = titleOf(rights);
  const amounts = rights.amounts.map(amountText);
  const why =
    rights.conclusion === "otherRules"
      ? [say("rights.answer.otherRulesWhy")]
      : amounts.length === 0
        ? [say("rights.answer.noAmount")]
        : [];
  const steps = stepsToDo(rights);
  const doubts = rights.toAsk.map((doubt) => sayNamed("ask", doubt));
  return {
    parts: [
      picture("money"),
      heading(title),
      ...why.map((text) => build("p", { text })),
      ...amountParts(rights.amounts, amounts),
      ...staleBadge(rights.rows, today),
      ...section("rights.do", "begin", build("ol", {}, ...steps.map(listLine))),
      ...(doubts.length === 0
        ? []
        : section("rights.ask", "notKnown", build("ul", {}, ...doubts.map((text) => build("li", { text }))))),
      ...section("rights.help", "adviser", ...helpParts(rights)),
      ...section("rights.keep", "lock", ...keepParts()),
      rulesFold(rights),
    ],
    spoken: [
      title,
      ...why,
      ...amounts,
      say("rights.do"),
      ...steps.map(({ text, site = "" }) => `${text} ${site}`),
      ...(doubts.length === 0 ? [] : [say("rights.ask"), ...doubts]),
      say("rights.help"),
      `${say("rights.help.who")} ${say("rights.help.site")}`,
      say("rights.keep.nothing"),
    ],
  };
}

function titleOf({ conclusion, amounts }: PersonalRights): string {
  const [first] = amounts;
  if (conclusion === "otherRules") return say("rights.answer.otherRules");
  if (first === undefined) return say("rights.answer.toCheck");
  const perYear = euroText(first.perYear);
  if (conclusion === "raised") return say("rights.answer.raised", { perYear });
  if (conclusion === "general") {
    return say(first.share === "proRata" ? "rights.answer.part" : "rights.answer.general", { perYear });
  }
  return amounts.length > 1 ? say("rights.answer.maybe", { perYear }) : say("rights.answer.toCheck");
}

function amountText({ perYear, cap, standing, share }: PersonalAmount): string {
  const text = say("rights.amount", { perYear: euroText(perYear), cap: euroText(cap), standing, share });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function amountParts(amounts: readonly PersonalAmount[], texts: readonly string[]): readonly Node[] {
  return amounts.map((amount, index) =>
    build(
      "div",
      { name: `amount ${amount.standing}` },
      build("p", { name: "amount-text", text: texts[index] ?? "" }),
      build("p", {
        name: "small",
        text: say("rights.amountText", {
          article: articleOf(amount.row),
          validFrom: writeDay(amount.row.validFrom),
          checkedOn: writeDay(amount.row.checkedOn),
        }),
      }),
    ),
  );
}

/** A badge when a rule used has not been read again for long: of several, the oldest is told. */
function staleBadge(rows: readonly RuleRow[], today: Day): readonly Node[] {
  const [oldest] = rows.map(({ checkedOn }) => checkedOn).sort();
  if (oldest === undefined || !isStale(oldest, today)) return [];
  return [build("p", { name: "stale", text: say("rights.stale", { checkedOn: writeDay(oldest) }) })];
}

interface StepToDo {
  readonly text: string;
  /** The official site on which it is done. */
  readonly site?: string;
}

function stepsToDo({ conclusion, amounts, isToDeclare }: PersonalRights): readonly StepToDo[] {
  const site = say("rights.site");
  const [first] = amounts;
  const open = { text: say("rights.do.open"), site };
  if (conclusion === "toCheck" || conclusion === "otherRules" || first === undefined) {
    const declare = { text: say("rights.do.ifConfirmed"), site };
    return [{ text: say("rights.do.meet") }, ...(isToDeclare ? [declare] : [])];
  }
  const perYear = euroText(first.perYear);
  if (isToDeclare) {
    const declare = { text: say("rights.do.declare", { perYear }) };
    return [open, declare, { text: say("rights.do.fromYear") }];
  }
  const look = [open, { text: say("rights.do.lookAmount") }];
  return conclusion === "raised" ? [...look, { text: say("rights.do.lessThan", { perYear }) }] : look;
}

function listLine({ text, site }: StepToDo): HTMLLIElement {
  return build("li", {}, build("span", { text }), ...(site === undefined ? [] : [siteLink(site)]));
}

/** Asked for only when it is pressed, and told nothing of where it was pressed. */
function siteLink(site: string): HTMLAnchorElement {
  const link = build("a", { name: "site", text: site });
  link.href = `https://${site}`;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  return link;
}

function helpParts({ isToDeclare }: PersonalRights): readonly Node[] {
  return [
    build("p", {}, build("span", { text: say("rights.help.who") }), siteLink(say("rights.help.site"))),
    ...(isToDeclare ? [build("p", { text: say("rights.help.declares") })] : []),
    build("p", { text: say("rights.help.password") }),
  ];
}

function keepParts(): readonly Node[] {
  const print = button({ name: "choice", drawing: "print", text: say("rights.print") }, () => window.print());
  return [
    build("p", { text: say("rights.keep.nothing") }),
    build("p", { name: "on-screen", text: say("rights.keep.printer") }),
    print,
  ];
}

function section(word: RightsWord, drawing: PictureName, ...inside: readonly Node[]): readonly Node[] {
  return [
    build("section", {}, build("h2", {}, picture(drawing), build("span", { text: say(word) })), ...inside),
  ];
}

/** Each step down to its article, for who wants to check. */
function rulesFold({ steps, rows }: PersonalRights): HTMLElement {
  const doubts = rows.flatMap(({ title, doubt }) =>
    doubt === undefined ? [] : [say("rights.rules.doubt", { title, doubt })],
  );
  return build(
    "details",
    {},
    build("summary", { text: say("rights.rules") }),
    build("p", { text: say("rights.rules.edition") }),
    build("ul", {}, ...steps.map(ruleLine)),
    ...doubts.map((text) => build("p", { name: "small", text })),
  );
}

function ruleLine({ article, validFrom, outcome, sentence }: RuleStep): HTMLLIElement {
  const rested =
    validFrom === undefined ? article : say("rights.rules.row", { article, validFrom: writeDay(validFrom) });
  return build(
    "li",
    {},
    build("strong", { text: say("rights.rules.outcome", { outcome }) }),
    build("p", { text: sayStep(sentence) }),
    build("p", { name: "small", text: rested }),
  );
}
