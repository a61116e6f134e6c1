import type { ReleasedWave } from "../../../core/src/answers/public.ts";
import { say } from "../words/say.ts";

type Shown = ReleasedWave["words"][number];

/** Words of one question that may be shown: under the themes their reader gave them, then those without. */
export function ShownWords({ shown }: { readonly shown: Shown }) {
  const { questionText, words, themes = [] } = shown;
  const coded = new Set(themes.flatMap(({ places }) => places));
  const others = words.flatMap((_, place) => (coded.has(place) ? [] : [place]));
  return (
    <div>
      <p>
        <strong>{questionText}</strong>
      </p>
      {themes.map(({ label, places }) => (
        <div key={label}>
          <p>{say("answers.words.theme", { label, count: places.length })}</p>
          <Quotes words={words} places={places} />
        </div>
      ))}
      {themes.length === 0 || others.length === 0 ? null : <p>{say("answers.words.noTheme")}</p>}
      <Quotes words={words} places={others} />
      {themes.length === 0 ? null : <p className="soft small">{say("answers.words.themesAbout")}</p>}
    </div>
  );
}

function Quotes({
  words,
  places,
}: {
  readonly words: readonly string[];
  readonly places: readonly number[];
}) {
  if (places.length === 0) return null;
  return (
    <ul className="released-words">
      {places.map((place) => (
        <li key={place}>« {words[place]} »</li>
      ))}
    </ul>
  );
}
