import "./practices.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useId, useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { type FacetName, facetNames, practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { nameValue } from "./name-value.ts";

type Searched = RouteOutput<typeof practiceRoutes.search>;
type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** Lines of one page, as the server cuts them. */
const linesOfPage = 30;

/** Full-text search in the cases that others published and in the sheets of the house. */
export function LibraryPage() {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<Chosen>({});
  const [page, setPage] = useState(1);
  const asked = useDeferredValue(words.trim());
  const field = useId();
  const query = useQuery({
    queryKey: ["practices", asked, chosen, page],
    queryFn: ({ signal }) =>
      call(practiceRoutes.search, { body: { words: asked, facets: mutable(chosen), page } }, signal),
    placeholderData: keepPreviousData,
  });
  const choose = (facet: FacetName, values: readonly string[]) => {
    setChosen((before) => ({ ...before, [facet]: values }));
    setPage(1);
  };
  return (
    <Page title={say("practice.title")} lead={say("practice.lead")}>
      <p className="no-print">
        <Link to="/pratiques/kits">{say("practice.kits.title")}</Link> – {say("practice.kits.lead")}
      </p>
      <div className="field">
        <label htmlFor={field}>{say("practice.search")}</label>
        <input
          id={field}
          type="search"
          maxLength={200}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setPage(1);
          }}
        />
        <p className="soft">{say("practice.search.hint")}</p>
      </div>
      <Asked query={query} room="practices">
        {(found) => (
          <div className="practice-columns">
            <FacetChoices found={found} chosen={chosen} onChoose={choose} onClear={() => setChosen({})} />
            <Lines found={found} page={page} onPage={setPage} />
          </div>
        )}
      </Asked>
    </Page>
  );
}

function mutable(chosen: Chosen): Partial<Record<FacetName, string[]>> {
  return Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, [...values]]));
}

function FacetChoices(props: {
  readonly found: Searched;
  readonly chosen: Chosen;
  readonly onChoose: (facet: FacetName, values: readonly string[]) => void;
  readonly onClear: () => void;
}) {
  const { found, chosen, onChoose, onClear } = props;
  const isChosen = Object.values(chosen).some((values) => values.length > 0);
  return (
    <details className="card practice-facets no-print" open={isChosen}>
      <summary>{say("practice.facets")}</summary>
      {isChosen ? (
        <p>
          <button type="button" className="button quiet" onClick={onClear}>
            {say("practice.facets.clear")}
          </button>
        </p>
      ) : null}
      {facetNames.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          counts={found.counts[facet] ?? {}}
          values={chosen[facet] ?? []}
          onChange={(values) => onChoose(facet, values)}
        />
      ))}
    </details>
  );
}

function FacetGroup(props: {
  readonly facet: FacetName;
  readonly counts: Readonly<Record<string, number>>;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { facet, counts, values, onChange } = props;
  const shown = [...new Set([...values, ...Object.keys(counts)])];
  if (shown.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>{say(`practice.facet.${facet}`)}</legend>
      {shown.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
            }
          />
          <span>
            {nameValue(facet, value)} ({counts[value] ?? 0})
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Lines(props: {
  readonly found: Searched;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const { found, page, onPage } = props;
  return (
    <div className="stack">
      <p role="status">{say("practice.count", { count: found.total })}</p>
      {found.total === 0 ? <p className="soft">{say("practice.none")}</p> : null}
      <ul className="practice-lines">
        {found.lines.map((line) => (
          <li key={line.id} className="card">
            <h2>
              <Link to="/pratiques/$entry" params={{ entry: line.id }}>
                {line.title}
              </Link>
            </h2>
            <p className="soft">
              {nameValue("kind", line.kind)} ·{" "}
              {say(line.kind === "case" ? "practice.published" : "practice.checked", {
                day: writeDay(line.on),
              })}
              {line.isFictional ? ` · ${say("practice.fictional")}` : ""}
            </p>
            <p>{line.excerpt}</p>
          </li>
        ))}
      </ul>
      <p className="row no-print">
        {page > 1 ? (
          <button type="button" className="button" onClick={() => onPage(page - 1)}>
            {say("practice.previous")}
          </button>
        ) : null}
        {found.total > page * linesOfPage ? (
          <button type="button" className="button" onClick={() => onPage(page + 1)}>
            {say("practice.next")}
          </button>
        ) : null}
      </p>
    </div>
  );
}
