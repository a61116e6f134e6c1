import {
  type Alternative,
  type DesignSentence,
  type PracticeSource,
  readDesign,
  readObstacles,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { NamedObstacles } from "./named-obstacles.tsx";
import { useBegunFrom } from "./use-begun-from.ts";
import { writeAlternative } from "./write-names.ts";

/** What to look at before going on, in sentences; `about` tells whether it is the blocks or the people. */
export function warningsOf(
  design: TrainingDesign,
  alternative: Alternative,
  about: "blocks" | "people",
): readonly string[] {
  return readDesign(design, alternative)
    .sentences.filter(({ tone }) => tone === "warning")
    .filter((sentence) => (sentence.about === "people") === (about === "people"))
    .map(({ key, values }) => say(key, values));
}

const subjects = ["axes", "work", "people"] as const;

/** What an alternative holds and lacks, and where each practice was seen. */
export function DesignReadingCard(props: {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
}) {
  const { design, alternative } = props;
  const { sentences } = readDesign(design, alternative);
  const diagnosis = useBegunFrom(design.diagnosis).data;
  const obstacles = diagnosis === undefined ? [] : readObstacles(diagnosis, alternative);
  const open = obstacles.filter(({ blocks }) => blocks.length === 0).length;
  const shown = sentences.filter(({ tone }) => tone !== "warning");
  if (shown.length + obstacles.length === 0) return null;
  const title = say("design.reading.title", { name: writeAlternative(design, alternative.id) });
  const sources = [...new Set(sentences.flatMap((sentence) => sentence.sources))];
  return (
    <details className="card">
      <summary>
        {title}
        {open === 0 ? null : (
          <span className="soft"> {say("design.reading.openObstacles", { count: open })}</span>
        )}
      </summary>
      <div className="stack">
        <p className="soft">{say("design.reading.lead")}</p>
        {obstacles.length === 0 ? null : <NamedObstacles obstacles={obstacles} alternative={alternative} />}
        {subjectsOf(shown).map((about) => (
          <section key={about} className="stack" aria-label={say(`design.reading.${about}`)}>
            <h3>{say(`design.reading.${about}`)}</h3>
            <ul className="bare reading">
              {shown
                .filter((sentence) => sentence.about === about)
                .map((sentence) => (
                  <Sentence
                    key={`${sentence.key} ${Object.values(sentence.values).join(" ")}`}
                    sentence={sentence}
                  />
                ))}
            </ul>
          </section>
        ))}
        {sources.length === 0 ? null : <Sources sources={sources} />}
      </div>
    </details>
  );
}

function subjectsOf(sentences: readonly DesignSentence[]) {
  return subjects.filter((subject) => sentences.some(({ about }) => about === subject));
}

function Sources({ sources }: { readonly sources: readonly PracticeSource[] }) {
  return (
    <section className="stack small" aria-label={say("design.reading.sources")}>
      <h3>{say("design.reading.sources")}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            {say("design.reading.source", { source, name: say(`training.practice.${source}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentence({ sentence }: { readonly sentence: DesignSentence }) {
  const { key, values, tone, sources } = sentence;
  return (
    <li>
      <span className={tone === "present" ? "pill in" : "pill"}>
        {say(tone === "present" ? "design.reading.present" : "design.reading.absent")}
      </span>{" "}
      {say(key, values)} <span className="soft small">({sources.join(", ")})</span>
    </li>
  );
}
