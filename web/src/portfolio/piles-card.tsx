import { useDeferredValue, useState } from "react";
import { type PortfolioLine, seekLines, wholePortfolio } from "../../../core/src/portfolio/public.ts";
import { portfolioPiles } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import { type KeepCall, LineList } from "./line-list.tsx";
import { SearchFields } from "./search-fields.tsx";

/** Firms of a pile shown before the others are asked for. */
const shownAtOnce = 6;

/** All the firms in their five piles, and what to look for among them. */
export function PilesCard(props: { readonly lines: readonly PortfolioLine[]; readonly keep: KeepCall }) {
  const { lines, keep } = props;
  const [search, setSearch] = useState(wholePortfolio);
  const sought = useDeferredValue(search);
  const found = seekLines(lines, sought);
  const isSought = Object.values(sought).some((value) => value !== "");
  return (
    <section className="stack" aria-labelledby="piles">
      <h2 id="piles">{say("portfolio.piles.title")}</h2>
      <SearchFields lines={lines} search={search} onSearch={setSearch} />
      <p role="status">{say("portfolio.found", { count: found.length, all: lines.length })}</p>
      {portfolioPiles.map((pile) => {
        const own = found.filter((line) => line.pile === pile);
        if (own.length === 0) return null;
        return (
          <details key={pile} className={`pile ${pile}`} open={pile !== "goesOn" || isSought}>
            <summary>
              <span className="pile-name">{say(`projects.pile.${pile}`)}</span>{" "}
              <span className="pill">{say("portfolio.firms", { count: own.length })}</span>
            </summary>
            <p className="soft">{say(`projects.pile.${pile}.help`)}</p>
            <LineList lines={own} shownAtOnce={shownAtOnce} keep={keep} />
          </details>
        );
      })}
    </section>
  );
}
