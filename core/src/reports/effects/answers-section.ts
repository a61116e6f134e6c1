import type { ReleasedAnswer } from "../../answers/index.ts";
import { formatShare } from "../format-french.ts";
import type { ReportBlock, ReportSection } from "../model.ts";
import { tableOf } from "../project/paper-texts.ts";
import { sectionOf } from "./effects-paper.ts";
import type { SayEffects } from "./effects-subject.ts";

/** What people answered, as it passed through the frame: drawn and in a table; what is withheld is counted. */
export function answersSection(releases: readonly ReleasedAnswer[], say: SayEffects): ReportSection {
  const shown = releases.filter(({ withheld }) => withheld === undefined);
  const count = releases.length - shown.length;
  const blocks = shown.flatMap((release) => answerBlocks(release, say));
  const withheld: readonly ReportBlock[] =
    count === 0 ? [] : [{ kind: "note", text: say("reports.full.answers.withheld", { count }) }];
  const none: readonly ReportBlock[] =
    releases.length > 0 ? [] : [{ kind: "paragraph", text: say("reports.full.answers.none") }];
  return sectionOf(say("reports.full.answers"), ...none, ...blocks, ...withheld);
}

function answerBlocks(release: ReleasedAnswer, say: SayEffects): readonly ReportBlock[] {
  const { shares, group } = release;
  const whole = say("reports.full.answers.caption", {
    question: release.questionText,
    wave: release.waveLabel,
    people: release.people,
  });
  const caption =
    group === "everybody" ? whole : say("reports.full.answers.group", { caption: whole, label: group.label });
  const told = shares.map(({ text, share, interval }) => ({
    answer: text,
    value: share,
    share: share === undefined ? say("reports.full.answers.notShown") : formatShare(share),
    bounds:
      interval === undefined
        ? ""
        : say("reports.full.answers.range", {
            low: formatShare(interval[0]),
            high: formatShare(interval[1]),
          }),
  }));
  const head = (["answer", "share", "bounds"] as const).map((column) =>
    say(`reports.full.answers.${column}`),
  );
  return [
    {
      kind: "figure",
      caption,
      alternative: told
        .map(({ answer, share }) => say("reports.full.answers.bar", { answer, share }))
        .join(". "),
      scaleMax: 1,
      legend: [],
      groups: told.map(({ answer, value, share }) => ({
        label: answer,
        bars: [{ series: 0, text: share, ...(value === undefined ? {} : { value }) }],
      })),
    },
    tableOf(
      caption,
      head,
      told.map(({ answer, share, bounds }) => [answer, share, bounds]),
    ),
  ];
}
