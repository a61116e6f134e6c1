import type { Known } from "../../kernel/known.ts";
import { euroText } from "../../reference/index.ts";
import { type AlternativeCost, costAlternatives, effortOf } from "../cost-alternatives.ts";
import type { KnownTotal } from "../known-total.ts";
import type { Block } from "../model.ts";
import { fieldOf, listOf, sectionOf, tableOf } from "./practical-blocks.ts";
import type { PracticalBlock, PracticalSection } from "./practical-document.ts";
import { hoursText, knownDayText } from "./print-french.ts";
import { blocksOf, type PracticalSubject, type SayPractical, trainerNames } from "./subject.ts";

/**
 * The facts of a design: for whom, what, how long, at what cost, who does what, when. The management
 * reads these sections.
 */
export function writeFacts(subject: PracticalSubject, say: SayPractical): readonly PracticalSection[] {
  const cost = costAlternatives(subject.design).find(
    ({ alternative }) => alternative === subject.alternative?.id && blocksOf(subject).length > 0,
  );
  return [
    sectionOf(say("training.document.facts.forWhom"), ...groupBlocks(subject, cost, say)),
    sectionOf(say("training.document.facts.what"), blockTable(subject, say)),
    sectionOf(say("training.document.facts.time"), ...timeBlocks(cost, say)),
    sectionOf(say("training.document.facts.cost"), ...costBlocks(subject, cost, say)),
    sectionOf(say("training.document.facts.duties"), dutyTable(subject, cost?.duties ?? [], say)),
    sectionOf(say("training.document.facts.when"), ...whenBlocks(subject, say)),
  ];
}

function groupBlocks(
  { design }: PracticalSubject,
  cost: AlternativeCost | undefined,
  say: SayPractical,
): readonly PracticalBlock[] {
  const { targetGroup, trainees } = design;
  const listed = trainees.length > 0 ? trainees.length : undefined;
  const counted = targetGroup.headcount.known ? targetGroup.headcount.value : undefined;
  const people = cost?.people.known ? cost.people.value : (listed ?? counted);
  const { category } = targetGroup;
  return [
    fieldOf(say("training.document.facts.group"), targetGroup.words, 2),
    ...(category.known
      ? [paragraph(say("training.document.facts.category", { version: category.value.version }))]
      : []),
    fieldOf(
      say("training.document.facts.people"),
      people === undefined ? "" : say("training.document.facts.peopleCount", { people }),
    ),
  ];
}

function blockTable(subject: PracticalSubject, say: SayPractical): PracticalBlock {
  const columns = ["block", "mode", "length", "workingTime", "place", "trainers"] as const;
  const rows = blocksOf(subject).map((block) => [
    block.title.trim(),
    block.axes.mode.known ? say(`training.mode.${block.axes.mode.value}`) : "",
    block.minutes.known ? hoursText(block.minutes.value) : "",
    yesOrNo(block.isInWorkingTime, say),
    placeText(block, say),
    trainersText(subject, block),
  ]);
  return tableOf(
    say("training.document.caption.blocks"),
    columns.map((column) => say(`training.document.column.${column}`)),
    rows,
  );
}

function yesOrNo(fact: Known<boolean>, say: SayPractical): string {
  if (!fact.known) return "";
  return say(fact.value ? "training.document.yes" : "training.document.no");
}

function placeText({ isOffSite }: Block, say: SayPractical): string {
  if (!isOffSite.known) return "";
  return say(isOffSite.value ? "training.document.offSite" : "training.document.onSite");
}

function trainersText({ design }: PracticalSubject, block: Block): string {
  return [block.provider.name.trim(), ...trainerNames(design, [block])]
    .filter((name) => name !== "")
    .join(", ");
}

function timeBlocks(cost: AlternativeCost | undefined, say: SayPractical): readonly PracticalBlock[] {
  const total = say("training.document.facts.allHours");
  if (cost === undefined) return [fieldOf(total)];
  const { minutes } = cost;
  const parts = (
    ["onSite", "offSite", "placeUnknown", "workingTime", "ownTime", "timeUnknown"] as const
  ).filter((part) => minutes[part] > 0);
  return [
    fieldOf(total, totalText(minutes.total, hoursText, say)),
    ...(parts.length === 0
      ? []
      : [
          listOf(
            parts.map((part) =>
              say(`training.document.facts.hours.${part}`, { hours: hoursText(minutes[part]) }),
            ),
          ),
        ]),
  ];
}

function costBlocks(
  { design, alternative }: PracticalSubject,
  cost: AlternativeCost | undefined,
  say: SayPractical,
): readonly PracticalBlock[] {
  const amounts = (["training", "wages", "designEffort", "total"] as const).map((part) => {
    const isUntold = part === "designEffort" && effortOf(design, alternative?.id ?? "").length === 0;
    const text = cost === undefined || isUntold ? "" : totalText(cost[part], euroText, say);
    return fieldOf(say(`training.document.facts.cost.${part}`), text);
  });
  const each = cost?.perTrainee.known ? euroText(cost.perTrainee.value) : "";
  const missing = cost?.missing.map(({ figure }) => say(`training.missing.${figure}`)) ?? [];
  return [
    ...amounts,
    fieldOf(say("training.document.facts.cost.each"), each),
    ...(missing.length === 0
      ? []
      : [paragraph(say("training.document.facts.stillAsked")), listOf(missing, "box")]),
  ];
}

/** A complete sum, or the least it can be; "" when nothing of it is known. */
function totalText(
  { atLeast, isComplete }: KnownTotal,
  write: (amount: number) => string,
  say: SayPractical,
): string {
  if (isComplete) return write(atLeast);
  return atLeast === 0 ? "" : say("training.document.atLeast", { amount: write(atLeast) });
}

/** Who does what, in which block, and how long. */
export function dutyTable(
  { design }: PracticalSubject,
  duties: AlternativeCost["duties"],
  say: SayPractical,
): PracticalBlock {
  const titles = new Map(
    design.alternatives.flatMap(({ blocks }) => blocks).map(({ id, title }) => [id, title]),
  );
  const rows = duties.flatMap(({ actor, acts }) =>
    acts.map(({ act, block, minutes }) => [
      say(`training.actor.${actor}`),
      act.trim(),
      titles.get(block)?.trim() ?? "",
      minutes.known ? hoursText(minutes.value) : "",
    ]),
  );
  const columns = ["who", "act", "block", "howLong"] as const;
  return tableOf(
    say("training.document.caption.duties"),
    columns.map((column) => say(`training.document.column.${column}`)),
    rows,
  );
}

function whenBlocks({ design }: PracticalSubject, say: SayPractical): readonly PracticalBlock[] {
  const { firstDay, lastDay, absenceBounds } = design.scheduleWishes;
  const bounds = absenceBounds
    .filter(({ name }) => name.trim() !== "")
    .map(({ kind, name, absentAtMost }) =>
      say(`training.document.facts.absent.${kind}`, { name: name.trim(), people: absentAtMost }),
    );
  return [
    fieldOf(say("training.document.facts.firstDay"), knownDayText(firstDay)),
    fieldOf(say("training.document.facts.lastDay"), knownDayText(lastDay)),
    ...(bounds.length === 0 ? [] : [listOf(bounds)]),
  ];
}

function paragraph(text: string): PracticalBlock {
  return { kind: "paragraph", text };
}
