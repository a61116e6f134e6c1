import { say } from "../words/say.ts";
import type { LineProps } from "./book-props.ts";
import { EvidenceLadder } from "./evidence-ladder.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { TracesPart } from "./traces-part.tsx";
import { VoicesPart } from "./voices-part.tsx";

/** All that is known of one effect: its rung, what may be said, voices and figures side by side. */
export function EffectCard(props: LineProps) {
  const { line } = props;
  const heading = `effect-${line.indicator}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{line.label}</h2>
      <p className="soft">
        {say("effect.wanted", { way: say(`plans.direction.${line.direction}`) })}
        {line.isOfPlan && !line.isForeseen ? ` ${say("effect.notForeseen")}` : ""}
      </p>
      <EffectReading {...props} />
      <div className="effect-sides">
        <VoicesPart {...props} />
        <FiguresPart {...props} />
      </div>
      <TracesPart {...props} />
    </section>
  );
}

/** The rung with its words, the sentence, and who does not agree. */
export function EffectReading({ line }: Pick<LineProps, "line">) {
  return (
    <>
      <EvidenceLadder rung={line.evidence} />
      <p className="effect-claim">{line.reading.claim}</p>
      <p>{line.reading.maySay}</p>
      {line.disagreement.length === 0 ? null : (
        <div className="notice">
          <h3>{say("effect.disagreement")}</h3>
          {line.disagreement.map(({ kind, reading }) => (
            <p key={kind}>{reading}</p>
          ))}
        </div>
      )}
    </>
  );
}
