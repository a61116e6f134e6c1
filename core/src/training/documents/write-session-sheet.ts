import { follows } from "../adapt-for-trainee.ts";
import type { Block } from "../model.ts";
import { documentOf, fieldOf, listOf, pagesOf, sectionOf, stepTable, tableOf } from "./practical-blocks.ts";
import type { PracticalDocument, PracticalSection } from "./practical-document.ts";
import { hoursText, listText } from "./print-french.ts";
import { blocksOf, type PracticalSubject, type SayPractical, trainerNames } from "./subject.ts";

/** Rows to sign in when the size of a group is not known. */
const usualRows = 6;
/** Most empty rows: a page of them. */
const rowsAtMost = 25;

/** One page per block for who leads it: what for, its steps, what to bring, who came, what came out of it. */
export function writeSessionSheet(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const blocks: readonly (Block | undefined)[] = blocksOf(subject);
  const shown = blocks.length > 0 ? blocks : [undefined];
  return documentOf(
    "sessionSheet",
    subject,
    say,
    pagesOf(shown.map((block) => sessionSection(subject, block, say))),
  );
}

function sessionSection(
  { design }: PracticalSubject,
  block: Block | undefined,
  say: SayPractical,
): PracticalSection {
  const size = block?.groupSize.known ? block.groupSize.value : undefined;
  const following =
    block === undefined ? [] : design.trainees.filter((trainee) => follows(trainee, block.id));
  // Several groups: who comes to which session is the calendar's to say.
  const present = size !== undefined && following.length > size ? [] : following;
  const names = block === undefined ? [] : [block.provider.name.trim(), ...trainerNames(design, [block])];
  const columns = ["person", "signature"] as const;
  return sectionOf(
    block?.title.trim() || say("training.document.untitledBlock"),
    fieldOf(
      say("training.document.session.purpose"),
      listText(block?.purposes.map((purpose) => say(`training.purpose.${purpose}`)) ?? []),
    ),
    fieldOf(say("training.document.session.leader"), listText(names.filter((name) => name !== ""))),
    fieldOf(say("training.document.session.day")),
    fieldOf(
      say("training.document.session.length"),
      block?.minutes.known ? hoursText(block.minutes.value) : "",
    ),
    fieldOf(
      say("training.document.session.size"),
      size === undefined ? "" : say("training.document.facts.peopleCount", { people: size }),
    ),
    ...linkBlocks(block, say),
    stepTable(design, block?.sequences ?? [], say),
    fieldOf(say("training.document.session.bring"), "", 2),
    tableOf(
      say("training.document.caption.present"),
      columns.map((column) => say(`training.document.column.${column}`)),
      present.filter(({ label }) => label.trim() !== "").map(({ label }) => [label.trim(), ""]),
      Math.min(size ?? usualRows, rowsAtMost),
    ),
    ...(["worked", "difficult", "next"] as const).map((line) =>
      fieldOf(say(`training.document.session.after.${line}`), "", 2),
    ),
  );
}

/** What ties the block to work, in the company's own words. */
function linkBlocks(block: Block | undefined, say: SayPractical) {
  const links = block?.workLinks ?? [];
  if (links.length === 0) return [fieldOf(say("training.document.session.workLinks"), "", 2)];
  const lines = links.map(({ kind, words }) =>
    [say(`training.workLink.${kind}`), words.trim()].filter((part) => part !== "").join(", "),
  );
  return [{ kind: "paragraph", text: say("training.document.session.workLinks") } as const, listOf(lines)];
}
