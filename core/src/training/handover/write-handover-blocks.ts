import { euroText } from "../../reference/index.ts";
import { listOf, sectionOf, tableOf } from "../documents/practical-blocks.ts";
import type { PracticalBlock, PracticalSection } from "../documents/practical-document.ts";
import { dayText, hoursText, listText } from "../documents/print-french.ts";
import type { SayPractical } from "../documents/subject.ts";
import { ruleStanding } from "../documents/write-rule.ts";
import type { KnownTotal } from "../known-total.ts";
import {
  type HandoverBlock,
  type HandoverFacts,
  type HandoverFigure,
  type HandoverFigureName,
  type HandoverView,
  handoverViews,
  type MissingFact,
} from "./handover-facts.ts";

/** A figure to print: the reader's own words for it, and which one it is. */
export interface ToldFigure {
  readonly label: string;
  readonly name: HandoverFigureName;
}

type Column = "fact" | "answer" | "amount" | "from" | "how" | "people" | "provider" | "dates";

/** Names of columns, as they are printed. */
export function columnsOf(
  columns: readonly (Column | "payer" | "rule" | "state" | "actor" | "hours" | "toDo")[],
  say: SayPractical,
): readonly string[] {
  return columns.map((column) => say(`training.handover.column.${column}`));
}

/** Figures with where each comes from. What is not known says so: never 0. */
export function figureTable(
  { figures }: HandoverFacts,
  caption: string,
  told: readonly ToldFigure[],
  say: SayPractical,
): PracticalBlock {
  const rows = told.flatMap(({ label, name }) => {
    const figure = figures.get(name);
    return figure === undefined ? [] : [[label, figureText(figure, say), provenanceText(figure.from, say)]];
  });
  return tableOf(caption, columnsOf(["fact", "amount", "from"], say), rows);
}

export function figureText(
  { unit, value }: Pick<HandoverFigure, "unit" | "value">,
  say: SayPractical,
): string {
  return totalText(value, (amount) => amountText(unit, amount, say), say);
}

function amountText(unit: HandoverFigure["unit"], amount: number, say: SayPractical): string {
  if (unit === "cents") return euroText(amount);
  if (unit === "people") return say("training.handover.people", { people: amount });
  return amount === 0 ? say("training.handover.none") : hoursText(amount);
}

/** A complete sum, the least it can be, or that it is still to be told. */
export function totalText(
  { atLeast, isComplete }: KnownTotal,
  write: (amount: number) => string,
  say: SayPractical,
): string {
  if (isComplete) return write(atLeast);
  if (atLeast === 0) return say("training.handover.toTell");
  return say("training.document.atLeast", { amount: write(atLeast) });
}

export const minutesText = (total: KnownTotal, say: SayPractical): string =>
  figureText({ unit: "minutes", value: total }, say);

export const centsText = (total: KnownTotal, say: SayPractical): string =>
  figureText({ unit: "cents", value: total }, say);

/** The text, or that it is still to be told. */
export function toldOr(text: string, say: SayPractical): string {
  return text.trim() === "" ? say("training.handover.toTell") : text.trim();
}

/** Where a fact comes from, in one line. */
export function provenanceText(from: readonly HandoverView[], say: SayPractical): string {
  const views = from.map((view) =>
    say("training.handover.quoted", { name: say(`training.handover.view.${view}`) }),
  );
  if (views.length === 0) return "";
  const key = views.length === 1 ? "training.handover.from.view" : "training.handover.from.views";
  return say(key, { names: listText(views) });
}

/** The path, block by block: what, how, how long for how many, with whom, towards what, when. */
export function pathTable({ blocks, areFew }: HandoverFacts, say: SayPractical): readonly PracticalBlock[] {
  if (blocks.length === 0) return [{ kind: "paragraph", text: say("training.handover.toTell") }];
  const rows = blocks.map((fact) => [
    titleText(fact, areFew, say),
    howText(fact, say),
    lengthText(fact, say),
    providerText(fact, say),
    periodText(fact, say),
  ]);
  const head = [
    say("training.document.column.block"),
    ...columnsOf(["how", "people", "provider", "dates"], say),
  ];
  const isHidden = areFew && blocks.some(({ block }) => block.obstacles.length > 0);
  return [
    tableOf(say("training.handover.caption.path"), head, rows),
    ...(isHidden ? [{ kind: "paragraph" as const, text: say("training.handover.few") }] : []),
    { kind: "note", text: say("training.handover.from.blocks") },
  ];
}

/** What a block does about people's lives is told of a large group only; their health never. */
function titleText({ block }: HandoverBlock, areFew: boolean, say: SayPractical): string {
  const obstacles = areFew ? [] : block.obstacles.filter((obstacle) => obstacle !== "health");
  const names = listText(obstacles.map((obstacle) => say(`training.obstacle.${obstacle}`)));
  const title = block.title.trim() || say("training.document.untitledBlock");
  return names === "" ? title : `${title}\n${say("training.handover.obstacles", { names })}`;
}

function howText({ block }: HandoverBlock, say: SayPractical): string {
  const { axes, isInWorkingTime, isOffSite } = block;
  const mode = axes.mode.known ? say(`training.mode.${axes.mode.value}`) : say("training.handover.toTell");
  const working = isInWorkingTime.known
    ? [say(`training.handover.working.${isInWorkingTime.value ? "yes" : "no"}`)]
    : [];
  const place = isOffSite.known ? [say(`training.handover.place.${isOffSite.value ? "yes" : "no"}`)] : [];
  return [mode, ...place, ...working].join(", ");
}

function lengthText({ block, people }: HandoverBlock, say: SayPractical): string {
  const hours = block.minutes.known
    ? say("training.handover.each", { hours: amountText("minutes", block.minutes.value, say) })
    : say("training.handover.toTell");
  return `${hours}\n${figureText({ unit: "people", value: people }, say)}`;
}

function providerText({ block: { provider }, certification }: HandoverBlock, say: SayPractical): string {
  const isInternal = provider.kind.known && provider.kind.value === "internal";
  const own = isInternal ? say("training.handover.provider.internal") : provider.name.trim();
  const towards = certification.known ? certification.value : "unknown";
  return [
    own === "" ? say("training.handover.provider.unknown") : own,
    say(`training.handover.certification.${towards}`),
  ].join("\n");
}

/** From the first day to the last; that it is still to be told when no day is known. */
export function periodText(
  { firstDay, lastDay }: Pick<HandoverFacts, "firstDay" | "lastDay">,
  say: SayPractical,
): string {
  if (!firstDay.known || !lastDay.known) return say("training.handover.toTell");
  const [day, until] = [dayText(firstDay.value), dayText(lastDay.value)];
  return day === until
    ? say("training.handover.oneDay", { day })
    : say("training.handover.period", { day, until });
}

/** Why the company would act, with who says so, and what doing nothing costs. */
export function reasonBlocks(facts: HandoverFacts, say: SayPractical): readonly PracticalBlock[] {
  const lines = facts.motives.map(({ motive, by, isDisputed }) => {
    const names = listText(by.map((kind) => say(`training.handover.by.${kind}`)));
    const key = isDisputed ? "training.handover.motive.disputed" : "training.handover.motive.line";
    return say(key, { label: say(`training.handover.${motive}`), names });
  });
  const [low, high] = [facts.figures.get("inactionLow"), facts.figures.get("inactionHigh")];
  const isCounted = low?.value.isComplete === true && high?.value.isComplete === true;
  const warning = facts.isInactionPartial ? "partial" : "whole";
  const inaction = isCounted
    ? `${say("training.handover.inaction", {
        low: euroText(low.value.atLeast),
        high: euroText(high.value.atLeast),
      })} ${say(`training.handover.inaction.${warning}`)}`
    : undefined;
  const from = provenanceText(["diagnosis"], say);
  if (lines.length === 0 && inaction === undefined) {
    return [{ kind: "paragraph", text: say("training.handover.toTell") }];
  }
  return [
    ...(lines.length === 0 ? [] : [listOf(lines)]),
    ...(inaction === undefined ? [] : [{ kind: "paragraph" as const, text: inaction }]),
    { kind: "note", text: from },
  ];
}

/** Who pays what, under which row, and whether that is sure; then the rows, with their articles and their dates. */
export function paymentBlocks(
  { payments, rules }: HandoverFacts,
  { today }: { readonly today: Parameters<typeof ruleStanding>[1] },
  say: SayPractical,
): readonly PracticalBlock[] {
  if (payments.length === 0) return [];
  const rowOf = new Map(rules.map(({ rule, answer }) => [rule, answer]));
  const rows = payments.map(({ payer, cost, rule, cents, isCertain }) => {
    const answer = rowOf.get(rule);
    const isLeft = payer === "employer" || payer === "person" || payer === "notDue";
    const name = isLeft ? say(`training.funding.payer.${payer}`) : say(`training.funding.scheme.${payer}`);
    return [
      say("training.handover.payment", { name, label: say(`training.funding.cost.${cost}`) }),
      euroText(cents),
      answer === undefined || answer.state === "unknown"
        ? say("training.document.rule.absent")
        : answer.row.title,
      say(isCertain ? "training.handover.certain" : "training.handover.uncertain"),
    ];
  });
  const notes = rules.flatMap(({ answer }) =>
    answer.state === "unknown"
      ? []
      : [
          say("training.handover.standing", {
            name: answer.row.title,
            label: ruleStanding(answer, today, say),
          }),
        ],
  );
  return [
    tableOf(
      say("training.handover.caption.payments"),
      columnsOf(["payer", "amount", "rule", "state"], say),
      rows,
    ),
    ...notes.map((text) => ({ kind: "note" as const, text })),
  ];
}

/** What is still to be told, one line for each screen where it is told. */
export function missingSection({ missing }: HandoverFacts, say: SayPractical): PracticalSection {
  const lines = handoverViews.flatMap((view) => {
    const own = missing.filter((each) => each.view === view);
    if (own.length === 0) return [];
    const label = own.map((each) => missingText(each, say)).join(" ; ");
    return [say("training.handover.missing.line", { name: say(`training.handover.view.${view}`), label })];
  });
  return sectionOf(
    say("training.handover.missing"),
    lines.length === 0
      ? { kind: "paragraph", text: say("training.handover.missing.nothing") }
      : listOf(lines, "box"),
  );
}

export function missingText({ fact, blocks }: MissingFact, say: SayPractical): string {
  const label = say(`training.handover.missing.${fact}`);
  if (blocks.length === 0) return label;
  return say("training.handover.missing.ofBlocks", {
    label,
    names: listText(blocks.map((name) => say("training.handover.quoted", { name }))),
  });
}
