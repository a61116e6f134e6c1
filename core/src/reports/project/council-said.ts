import type { ReportBlock } from "../model.ts";
import { dayText } from "./paper-texts.ts";
import type { ProjectSubject, SayProject, WrittenWord } from "./project-subject.ts";

/**
 * What members of the council wrote by their own links, word for word, beside the opinions and never called one. What
 * they left out is said to be left out, so that nobody takes silence for agreement.
 */
export function saidBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const { councilWords, project } = subject;
  if (councilWords === undefined) return [{ kind: "note", text: say("reports.council.said.notRead") }];
  if (councilWords.length === 0) return [{ kind: "paragraph", text: say("reports.council.said.none") }];
  const topics = new Map(project.worksCouncil.consultations.map(({ id, about }) => [id, about]));
  const pairs = councilWords.map((word) => {
    const about = topics.get(word.consultation);
    const topic =
      about === undefined
        ? say("reports.council.said.gone")
        : say("reports.council.said.about", { label: say(`projects.consultation.${about}`) });
    return { term: termOf(word, say), text: [topic, ...textsOf(word, say)].join("\n") };
  });
  return [
    { kind: "paragraph", text: say("reports.council.said") },
    { kind: "definitions", pairs },
  ];
}

function termOf({ voice, label, day, meetingDay }: WrittenWord, say: SayProject): string {
  if (voice === "meeting")
    return say("reports.council.said.meeting", {
      day: meetingDay.known ? dayText(meetingDay.value) : say("reports.project.toTell"),
    });
  return say("reports.council.said.member", { name: nameOf(label, say), day: dayText(day) });
}

function textsOf(word: WrittenWord, say: SayProject): readonly string[] {
  const { voice, label, day, stand } = word;
  const [words, dissent] = [word.words.trim(), word.dissent.trim()];
  const noted = say("reports.council.said.noted", { name: nameOf(label, say), day: dayText(day) });
  return [
    ...(voice === "meeting" ? [noted] : []),
    stand.known
      ? say("reports.council.said.stand", { label: say(`reports.council.said.stand.${stand.value}`) })
      : say("reports.council.said.noStand"),
    words === "" ? say("reports.council.said.noWords") : say("reports.council.said.words", { label: words }),
    dissent === ""
      ? say("reports.council.said.noDissent")
      : say("reports.council.said.dissent", { label: dissent }),
  ];
}

function nameOf(label: string, say: SayProject): string {
  return label.trim() || say("reports.council.said.unnamed");
}
