import type { MultiverseAnswer, StripEntryAnswer } from "../../../core/src/evaluation/public.ts";
import { writeAmount, writeCount } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { standingOf } from "./standing-of.ts";
import { Mark, StripChart } from "./strip-chart.tsx";
import type { StripBar } from "./strip-layout.ts";
import { StripTable } from "./strip-table.tsx";

interface StripWish {
  readonly multiverse: MultiverseAnswer;
  /** Standard error of the declared design, in the unit of the outcome: it decides the decimals. */
  readonly error: number;
  readonly unit: string;
}

/** The declared design among all defensible ones: what follows, the figures, the picture, and what to know. */
export function Strip(props: StripWish) {
  const { multiverse, unit } = props;
  const write = (value: number) => frenchSpaces(`${writeAmount(value, props.error)} ${unit}`.trim());
  const bare = (value: number) => writeAmount(value, props.error);
  return (
    <>
      <p>{frenchSpaces(multiverse.reading.fr)}</p>
      <Figures multiverse={multiverse} write={write} />
      <Picture multiverse={multiverse} write={write} bare={bare} unit={unit} />
      <StripTable strip={multiverse.strip} write={write} bare={bare} />
      <Cautions caveats={multiverse.caveats} />
      <Refused refused={multiverse.refused} />
    </>
  );
}

interface Written {
  readonly multiverse: MultiverseAnswer;
  readonly write: (value: number) => string;
}

function Figures({ multiverse, write }: Written) {
  const { designs } = multiverse;
  const of = (count: number) => say("evaluation.strip.of", { count, total: designs });
  const figures = [
    { name: say("evaluation.strip.designs"), figure: writeCount(designs) },
    { name: say("evaluation.strip.lowest"), figure: write(multiverse.lowest) },
    { name: say("evaluation.strip.median"), figure: write(multiverse.median) },
    { name: say("evaluation.strip.highest"), figure: write(multiverse.highest) },
    { name: say("evaluation.strip.sameSide"), figure: of(multiverse.sameSide) },
    { name: say("evaluation.strip.clear"), figure: of(multiverse.clear) },
  ];
  return (
    <section className="stack" aria-labelledby="strip-figures">
      <h3 id="strip-figures">{say("evaluation.strip.figures")}</h3>
      <dl className="strip-figures">
        {figures.map(({ name, figure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function barOf(entry: StripEntryAnswer): StripBar {
  const [low, high] = entry.confidenceInterval;
  const tag = entry.declared ? { tag: say("evaluation.strip.declaredTag") } : {};
  return { name: entry.name.fr, ...tag, low, estimate: entry.estimate, high, standing: standingOf(entry) };
}

function Picture(props: Written & { readonly bare: (value: number) => string; readonly unit: string }) {
  const { multiverse, write, bare, unit } = props;
  const { strip } = multiverse;
  const declared = strip.find((entry) => entry.declared);
  const about = say("evaluation.strip.pictureAbout", {
    shown: strip.length,
    designs: multiverse.designs,
    low: write(multiverse.lowest),
    high: write(multiverse.highest),
    declared: declared === undefined ? "" : write(declared.estimate),
  });
  const standings = [...new Set(strip.map(standingOf))];
  return (
    <div className="stack">
      <h3>{say("evaluation.strip.picture")}</h3>
      <ul className="legend small">
        {(["declared", "counted", "shown"] as const)
          .filter((standing) => standings.includes(standing))
          .map((standing) => (
            <li key={standing}>
              <svg className="strip-key" viewBox="0 0 36 24" aria-hidden="true">
                <g className={standing}>
                  <line className="design-line" x1={0} x2={36} y1={12} y2={12} />
                  <Mark standing={standing} x={18} y={12} />
                </g>
              </svg>{" "}
              {say(`evaluation.strip.legend.${standing}`)}
            </li>
          ))}
        <li>
          <span className="strip-zone-key" /> {say("evaluation.strip.legend.zone")}
        </li>
      </ul>
      <StripChart
        bars={strip.map(barOf)}
        title={say("evaluation.strip.picture")}
        about={about}
        axis={unit === "" ? say("evaluation.strip.axis") : say("evaluation.strip.axisIn", { unit })}
        cutAbout={say("evaluation.strip.cut")}
        write={bare}
      />
    </div>
  );
}

function Cautions(props: { readonly caveats: MultiverseAnswer["caveats"] }) {
  if (props.caveats.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="strip-cautions">
      <h3 id="strip-cautions">{say("evaluation.strip.cautions")}</h3>
      <ul>
        {props.caveats.map(({ code, reading }) => (
          <li key={code}>{frenchSpaces(reading.fr)}</li>
        ))}
      </ul>
    </section>
  );
}

function Refused(props: { readonly refused: MultiverseAnswer["refused"] }) {
  const { refused } = props;
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>{say("evaluation.strip.refused", { count: refused.length })}</summary>
      <dl className="strip-refused">
        {refused.map(({ name, notEstimable }) => (
          <div key={name.fr}>
            <dt>{name.fr}</dt>
            <dd>{frenchSpaces(notEstimable.reading.fr)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
