import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type RuleTopic, ruleTopics } from "../../../core/src/reference/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { RuleCard } from "./rule-card.tsx";
import {
  countRules,
  type RuleSearch,
  type RuleShelf,
  type ShownKind,
  searchShelves,
  shelvesOf,
  shownKinds,
} from "./rule-shelf.ts";
import { useRules } from "./use-rules.ts";

/** The rulebook: law and funding by topic, as they stand today, with their sources and their history. */
export function RulesPage() {
  const rules = useRules();
  return (
    <Page title={say("reference.screen.title")} lead={say("reference.screen.lead")}>
      <Asked query={rules} room="reference">
        {(book) => <Shelves book={book} />}
      </Asked>
    </Page>
  );
}

function Shelves({ book }: { readonly book: Parameters<typeof shelvesOf>[0] }) {
  const [search, setSearch] = useState<RuleSearch>({ text: "", topic: "", shown: "all" });
  const today = browserToday();
  const shelves = useMemo(() => shelvesOf(book, today), [book, today]);
  const found = searchShelves(shelves, search);
  const toCheck = countRules(searchShelves(shelves, { text: "", topic: "", shown: "toCheck" }));
  return (
    <>
      {toCheck === 0 ? null : (
        <Notice tone="unsure">
          <p>{say("reference.screen.stale", { count: toCheck, total: countRules(shelves) })}</p>
        </Notice>
      )}
      <SearchBar search={search} onChange={setSearch} />
      <div className="beside">
        <p role="status">
          {say("reference.screen.found", { count: countRules(found), day: writeDay(today) })}
        </p>
        <Link className="button" to="/regles/ligne">
          {say("reference.screen.add")}
        </Link>
      </div>
      {found.map((shelf) => (
        <Shelf key={shelf.topic} shelf={shelf} />
      ))}
    </>
  );
}

function Shelf({ shelf }: { readonly shelf: RuleShelf }) {
  const title = say(`reference.topic.${shelf.topic}`);
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {shelf.rules.map((rule) => (
        <RuleCard key={rule.key} rule={rule} />
      ))}
    </section>
  );
}

function SearchBar(props: { readonly search: RuleSearch; readonly onChange: (search: RuleSearch) => void }) {
  const { search, onChange } = props;
  const topicOf = (text: string): RuleTopic | "" => ruleTopics.find((topic) => topic === text) ?? "";
  const kindOf = (text: string): ShownKind => shownKinds.find((kind) => kind === text) ?? "all";
  return (
    <search className="card rule-search">
      <label className="field">
        <span className="label">{say("reference.screen.search")}</span>
        <input
          type="search"
          value={search.text}
          maxLength={100}
          onChange={(event) => onChange({ ...search, text: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="label">{say("reference.screen.topic")}</span>
        <select
          value={search.topic}
          onChange={(event) => onChange({ ...search, topic: topicOf(event.target.value) })}
        >
          <option value="">{say("reference.screen.everyTopic")}</option>
          {ruleTopics.map((topic) => (
            <option key={topic} value={topic}>
              {say(`reference.topic.${topic}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{say("reference.screen.show")}</span>
        <select
          value={search.shown}
          onChange={(event) => onChange({ ...search, shown: kindOf(event.target.value) })}
        >
          {shownKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`reference.screen.show.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
