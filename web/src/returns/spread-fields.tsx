import { useId, useState } from "react";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { Spread } from "../../../core/src/returns/public.ts";
import { say } from "../words/say.ts";

const places = ["low", "likely", "high"] as const;
type Place = (typeof places)[number];
type Texts = Readonly<Record<Place, string>>;

/** Two bounds and, when somebody can tell, the likeliest value. What is typed stays as typed. */
export function SpreadFields(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: Known<Spread>;
  /** How many of the units that are kept make one that is typed: 100 for euros. */
  readonly parts?: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: Known<Spread>) => void;
}) {
  const { parts = 1 } = props;
  const id = useId();
  const [texts, setTexts] = useState<Texts>(() => textsOf(props.value, parts));
  const read = readTexts(texts, props);
  const isWrong = read === undefined;
  const change = (place: Place, text: string) => {
    const next = { ...texts, [place]: text };
    setTexts(next);
    props.onChange(readTexts(next, props) ?? unknown);
  };
  return (
    <fieldset className="plain spread" aria-describedby={`${id}help`}>
      <legend>{props.label}</legend>
      <p id={`${id}help`} className={isWrong ? "small" : "soft small"}>
        {isWrong ? say("return.spread.bad") : (props.help ?? "")}
      </p>
      <div className="spread-fields">
        {places.map((place) => (
          <label key={place}>
            <span>{say(`return.spread.${place}`)}</span>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              placeholder="?"
              aria-invalid={isWrong}
              value={texts[place]}
              onChange={(event) => change(place, event.target.value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function textsOf(value: Known<Spread>, parts: number): Texts {
  if (!value.known) return { low: "", likely: "", high: "" };
  const write = (number: number) => String(number / parts).replace(".", ",");
  const { low, likely, high } = value.value;
  return { low: write(low), likely: likely.known ? write(likely.value) : "", high: write(high) };
}

interface Bounds {
  readonly parts?: number;
  readonly least: number;
  readonly most: number;
}

/** Nothing typed is unknown; undefined is something that cannot be kept. */
function readTexts(texts: Texts, bounds: Bounds): Known<Spread> | undefined {
  if (places.every((place) => texts[place].trim() === "")) return unknown;
  const [low, high] = [readNumber(texts.low, bounds), readNumber(texts.high, bounds)];
  const isOpen = texts.likely.trim() === "";
  const likely = isOpen ? undefined : readNumber(texts.likely, bounds);
  if (low === undefined || high === undefined || low > high) return undefined;
  if (isOpen) return known({ low, likely: unknown, high });
  if (likely === undefined || likely < low || likely > high) return undefined;
  return known({ low, likely: known(likely), high });
}

/** A number as it is typed in French: a comma or a point, spaces between thousands. */
function readNumber(text: string, { parts = 1, least, most }: Bounds): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f€%]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (!/^-?\d{1,9}(\.\d{1,4})?$/.test(plain)) return undefined;
  const value = parts === 1 ? Number(plain) : Math.round(Number(plain) * parts);
  return value < least || value > most ? undefined : value;
}
