import {
  type Alternative,
  type DesignSentence,
  readDesign,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
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
  const shown = sentences.filter(({ tone }) => tone !== "warning");
  if (shown.length === 0) return null;
  const title = say("design.reading.title", { name: writeAlternative(design, alternative.id) });
  const sources = [...new Set(sentences.flatMap((sentence) => sentence.sources))];
  return (
    <details className="card">
      <summary>{title}</summary>
      <div className="stack">
        <p className="soft">{say("design.reading.lead")}</p>
        {subjects.map((about) => (
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
      </div>
    </details>
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
