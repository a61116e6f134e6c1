import { firmSizes, type PortfolioLine, type PortfolioSearch } from "../../../core/src/portfolio/public.ts";
import { portfolioPiles } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import { smallestBelow } from "./write-portfolio.ts";

interface SearchProps {
  readonly lines: readonly PortfolioLine[];
  readonly search: PortfolioSearch;
  readonly onSearch: (search: PortfolioSearch) => void;
}

/** What the adviser looks for among the firms. */
export function SearchFields({ lines, search, onSearch }: SearchProps) {
  const agreements = distinct(lines.map(({ idcc }) => idcc));
  const places = distinct(lines.map(({ place }) => place));
  const advisers = distinct(lines.map(({ adviser }) => adviser));
  const piles = portfolioPiles.map((pile) => ({ value: pile, text: say(`projects.pile.${pile}`) }));
  const sizes = firmSizes.map((size) => ({
    value: size,
    text: say(`portfolio.size.${size}`, { below: smallestBelow }),
  }));
  return (
    <search className="portfolio-search">
      <label className="field" htmlFor="portfolio-text">
        <span className="label">{say("portfolio.search.text")}</span>
        <input
          id="portfolio-text"
          type="search"
          value={search.text}
          onChange={(event) => onSearch({ ...search, text: event.target.value })}
        />
      </label>
      <Choice
        name="pile"
        options={piles}
        value={search.pile}
        onChoose={(chosen) =>
          onSearch({ ...search, pile: portfolioPiles.find((pile) => pile === chosen) ?? "" })
        }
      />
      <Choice
        name="size"
        options={sizes}
        value={search.size}
        onChoose={(chosen) => onSearch({ ...search, size: firmSizes.find((size) => size === chosen) ?? "" })}
      />
      <Choice
        name="idcc"
        options={agreements}
        value={search.idcc}
        onChoose={(idcc) => onSearch({ ...search, idcc })}
      />
      <Choice
        name="place"
        options={places}
        value={search.place}
        onChoose={(place) => onSearch({ ...search, place })}
      />
      <Choice
        name="adviser"
        options={advisers}
        value={search.adviser}
        onChoose={(adviser) => onSearch({ ...search, adviser })}
      />
    </search>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function Choice(props: {
  readonly name: "pile" | "size" | "idcc" | "place" | "adviser";
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  const { name, options, value, onChoose } = props;
  if (options.length === 0) return null;
  const id = `portfolio-${name}`;
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{say(`portfolio.search.${name}`)}</span>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say("portfolio.search.all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function distinct(values: readonly string[]): readonly Option[] {
  const known = [...new Set(values)].filter(Boolean);
  return known
    .toSorted((one, other) => one.localeCompare(other, "fr"))
    .map((value) => ({ value, text: value }));
}
