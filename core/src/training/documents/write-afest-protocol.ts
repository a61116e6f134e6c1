import { blankBlock } from "../blank-design.ts";
import { type AfestProof, checkAfestBlock } from "../check-afest-block.ts";
import type { Block } from "../model.ts";
import {
  documentOf,
  fieldOf,
  pagesOf,
  picturesOf,
  sectionOf,
  stepTable,
  tableOf,
} from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "./practical-document.ts";
import { dayText, knownDayText, listText } from "./print-french.ts";
import { blocksOf, type PracticalSubject, type SayPractical, situationsOf } from "./subject.ts";
import { ruleBlocks } from "./write-rule.ts";

/**
 * What is written down of each AFEST: its four proofs with dates and evidence, what is missing, and the rule. The label
 * is the check's own: a protocol never calls AFEST what the rule does not.
 */
export function writeAfestProtocol(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const claimed = blocksOf(subject).filter(({ afest }) => afest.isClaimed);
  const shown = claimed.length > 0 ? claimed : [blankBlock("")];
  const none: PracticalBlock = { kind: "note", text: say("training.document.afest.none") };
  return documentOf("afestProtocol", subject, say, [
    ...pagesOf(
      shown.map((block) => protocolSection(subject, block, say, claimed.length === 0 ? [none] : [])),
    ),
    sectionOf(say("training.document.afest.rule"), ...ruleBlocks("afest.fourComponents", subject, say)),
    sectionOf(
      say("training.document.signatures"),
      tableOf(
        say("training.document.caption.signatures"),
        (["who", "day", "signature"] as const).map((column) => say(`training.document.column.${column}`)),
        (["executive", "trainer", "trainee"] as const).map((actor) => [
          say(`training.actor.${actor}`),
          "",
          "",
        ]),
      ),
    ),
  ]);
}

function protocolSection(
  subject: PracticalSubject,
  block: Block,
  say: SayPractical,
  notes: readonly PracticalBlock[],
): PracticalSection {
  const { design, book, today } = subject;
  const { proofs, label } = checkAfestBlock({ design, block, book, day: today });
  const { afest } = block;
  const trainer = design.trainers.find(({ id }) => id === afest.trainer);
  const standing = label.allowed
    ? say("training.afest.labelAllowed")
    : say("training.afest.labelRefused", { missing: label.missing.length });
  const situations = situationsOf(design, [block]).filter(({ id }) => block.situations.includes(id));
  const isBlank = notes.length > 0;
  return sectionOf(
    block.title.trim() || say("training.document.untitledBlock"),
    ...(isBlank ? notes : [{ kind: "note", text: standing } as const]),
    fieldOf(
      say("training.document.afest.situations"),
      situations
        .map(({ words }) => words.trim())
        .filter((words) => words !== "")
        .join("\n"),
      2,
    ),
    fieldOf(say("training.document.afest.analysis"), afest.workAnalysis.words, 3),
    fieldOf(say("training.document.afest.analysisDay"), knownDayText(afest.workAnalysis.day)),
    fieldOf(say("training.document.afest.adaptation"), afest.adaptation, 3),
    fieldOf(say("training.document.afest.trainer"), trainer?.name),
    fieldOf(
      say("training.document.afest.competence"),
      [trainer?.competence ?? "", afest.trainerNaming.words].filter((text) => text.trim() !== "").join("\n"),
      2,
    ),
    fieldOf(say("training.document.afest.namingDay"), knownDayText(afest.trainerNaming.day)),
    stepTable(design, block.sequences, say),
    fieldOf(say("training.document.afest.reflection"), afest.reflection.words, 2),
    fieldOf(say("training.document.afest.assessment"), afest.assessment.words, 2),
    proofTable(proofs, isBlank, say),
    ...proofs.flatMap(({ attachments }) => picturesOf(attachments, design, say)),
  );
}

function proofTable(proofs: readonly AfestProof[], isBlank: boolean, say: SayPractical): PracticalBlock {
  const columns = ["proof", "state", "days", "evidence", "toDo"] as const;
  return tableOf(
    say("training.document.caption.proofs"),
    columns.map((column) => say(`training.document.column.${column}`)),
    proofs.map(({ component, state, days, evidence, tasks }) => [
      say(`training.afest.component.${component}`),
      isBlank ? "" : say(`training.afest.state.${state}`),
      listText(days.map(dayText)),
      evidence.map((text) => text.trim()).join("\n"),
      isBlank ? "" : tasks.map((task) => say(`training.afest.task.${task}`)).join("\n"),
    ]),
  );
}
