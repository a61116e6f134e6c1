import type { ReportSection } from "../model.ts";
import { sectionOf, wordsTable } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";

type Story = NonNullable<EffectsReportSubject["story"]>;

/** How the training may have acted, link by link, and what else may explain the change. */
export function storySections(story: Story | undefined, say: SayEffects): readonly ReportSection[] {
  return [
    sectionOf(say("reports.full.story"), ...(story === undefined ? noStory(say) : linkBlocks(story, say))),
    sectionOf(say("reports.full.rivals"), {
      kind: "list",
      lines: rivalLines(story, say),
    }),
  ];
}

function noStory(say: SayEffects) {
  return [{ kind: "paragraph", text: say("reports.full.story.none") } as const];
}

function linkBlocks({ contribution, reading }: Story, say: SayEffects) {
  const told = { kind: "paragraph", text: `${reading.claim} ${reading.maySay}`.trim() } as const;
  if (contribution.links.length === 0) return [told];
  const head = (["link", "seen", "standing"] as const).map((column) => say(`reports.full.story.${column}`));
  const rows = contribution.links.map(({ from, to, evidence, standing }) => [
    say("reports.full.story.arrow", { from, to }),
    evidence.trim(),
    say(`reports.full.story.${standing}`),
  ]);
  return [told, wordsTable(say("reports.full.story.caption"), head, rows)];
}

function rivalLines(story: Story | undefined, say: SayEffects): readonly string[] {
  const rivals = story?.contribution.rivals ?? [];
  if (rivals.length === 0) return [say("reports.full.rivals.none")];
  return rivals.map(({ kind, standing, words }) =>
    say("reports.full.rivals.line", {
      label: kind === "own" ? say("reports.full.rivals.own") : say(`plans.rival.${kind}`),
      standing: say(`reports.full.rivals.${standing}`),
      words: words.trim(),
    }).trim(),
  );
}
