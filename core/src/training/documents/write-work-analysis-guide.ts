import { cleaFramework } from "../clea-framework.ts";
import { mapClea } from "../map-clea.ts";
import type { WorkSituation } from "../model.ts";
import {
  documentOf,
  fieldOf,
  listOf,
  picturesOf,
  sectionOf,
  situationFields,
  tableOf,
} from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "./practical-document.ts";
import { blocksOf, type PracticalSubject, type SayPractical, situationsOf } from "./subject.ts";

/** To look at real work with the person who does it, and choose the moments from which one learns. */
export function writeWorkAnalysisGuide(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const { design } = subject;
  const told = situationsOf(design, blocksOf(subject));
  const situations: readonly (WorkSituation | undefined)[] = told.length > 0 ? told : [undefined];
  return documentOf("workAnalysisGuide", subject, say, [
    sectionOf(
      say("training.document.guide.before"),
      listOf(
        (["agreement", "purpose", "supervisor", "ordinary", "faces"] as const).map((line) =>
          say(`training.document.guide.before.${line}`),
        ),
        "box",
      ),
    ),
    sectionOf(
      say("training.document.guide.who"),
      fieldOf(say("training.document.guide.group"), design.targetGroup.words, 2),
      fieldOf(say("training.document.guide.observer")),
      fieldOf(say("training.document.guide.doer")),
      fieldOf(say("training.document.guide.day")),
    ),
    ...situations.map((situation, index) => situationPage(subject, situation, index + 1, say)),
    sectionOf(
      say("training.document.guide.kept"),
      fieldOf(say("training.document.guide.chosen"), "", 2),
      fieldOf(say("training.document.guide.adapted"), analysedAdaptation(subject), 3),
      fieldOf(say("training.document.guide.readAgain")),
    ),
  ]);
}

function situationPage(
  { design }: PracticalSubject,
  situation: WorkSituation | undefined,
  number: number,
  say: SayPractical,
): PracticalSection {
  const asked = ["goodWork", "otherwise", "withWhom", "unseen"] as const;
  const rows = (["time", "mistakes", "safety", "tools", "company"] as const).map((row) => [
    say(`training.document.guide.learning.${row}`),
    "",
    "",
  ]);
  return {
    heading: say("training.document.situation.heading", { number }),
    startsPage: true,
    blocks: [
      ...picturesOf(situation?.attachments ?? [], design, say),
      ...situationFields(situation, say),
      fieldOf(say("training.document.situation.site"), situation?.site),
      ...asked.map((question) => fieldOf(say(`training.document.guide.ask.${question}`), "", 2)),
      tableOf(
        say("training.document.caption.learning"),
        (["toLookAt", "asItIs", "toAdapt"] as const).map((column) =>
          say(`training.document.column.${column}`),
        ),
        rows,
      ),
      ...cleaBlocks(situation, say),
    ],
  };
}

/** What somebody confirmed only: a suggestion is not a fact. */
function cleaBlocks(situation: WorkSituation | undefined, say: SayPractical): readonly PracticalBlock[] {
  if (situation === undefined) return [];
  const confirmed = mapClea([situation]).situations.flatMap((mapped) => mapped.confirmed);
  const labels = cleaFramework.domains
    .flatMap(({ subdomains }) => subdomains)
    .filter(({ subdomain }) => confirmed.includes(subdomain))
    .map(({ subdomain, label }) => `${subdomain} ${label}`);
  return labels.length === 0
    ? []
    : [{ kind: "paragraph", text: say("training.document.guide.clea") }, listOf(labels)];
}

function analysedAdaptation(subject: PracticalSubject): string {
  return blocksOf(subject)
    .map(({ afest }) => afest.adaptation.trim())
    .filter((text) => text !== "")
    .join("\n");
}
