import { type AuditedAct, actsByThing, otherActs, type ThingKind } from "../../../core/src/access/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import type { MemberNames } from "./say-trail.ts";
import type { TrailSearch } from "./trail-search.ts";
import { TrailWordsField } from "./trail-words-field.tsx";

interface FilterProps {
  readonly search: TrailSearch;
  readonly names: MemberNames;
  /** Something was done here before people signed in. */
  readonly beganLocally: boolean;
  readonly onSearch: (search: TrailSearch) => void;
}

/** What is looked for in the trail: words, who, when, what, how it ended. */
export function TrailFilters({ search, names, beganLocally, onSearch }: FilterProps) {
  const put = (name: keyof TrailSearch, value: string | 1 | undefined) => {
    const { [name]: _former, ...rest } = search;
    onSearch(value === undefined || value === "" ? rest : { ...rest, [name]: value });
  };
  const isEmpty = Object.keys(search).length === 0;
  return (
    <search className="card stack" aria-label={say("access.trail.search")}>
      <TrailWordsField words={search.mots ?? ""} onSearch={(words) => put("mots", words)} />
      <div className="columns-2">
        <Who search={search} names={names} beganLocally={beganLocally} onChoose={(who) => put("qui", who)} />
        <Act search={search} onSearch={onSearch} />
        <Day id="from" value={search.du ?? ""} onChange={(day) => put("du", day)} />
        <Day id="to" value={search.au ?? ""} onChange={(day) => put("au", day)} />
        <label className="field" htmlFor="trail-outcome">
          <span className="label">{say("access.trail.outcome")}</span>
          <select
            id="trail-outcome"
            value={search.issue ?? ""}
            onChange={(event) => put("issue", event.target.value)}
          >
            <option value="">{say("access.trail.anyOutcome")}</option>
            <option value="faits">{say("access.trail.onlyDone")}</option>
            <option value="refus">{say("access.trail.onlyRefused")}</option>
          </select>
        </label>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={search.changements === 1}
          onChange={() => put("changements", search.changements === 1 ? undefined : 1)}
        />
        {say("access.trail.onlyChanges")}
      </label>
      {(search.du ?? "") > (search.au ?? "9") ? (
        <Notice tone="unsure">
          <p>{say("access.trail.badDays")}</p>
        </Notice>
      ) : null}
      {isEmpty ? null : (
        <p>
          <button type="button" className="button" onClick={() => onSearch({})}>
            {say("access.trail.clear")}
          </button>
        </p>
      )}
    </search>
  );
}

function Who(props: {
  readonly search: TrailSearch;
  readonly names: MemberNames;
  readonly beganLocally: boolean;
  readonly onChoose: (who: string) => void;
}) {
  return (
    <label className="field" htmlFor="trail-who">
      <span className="label">{say("access.trail.person")}</span>
      <select
        id="trail-who"
        value={props.search.qui ?? ""}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        <option value="">{say("access.trail.anybody")}</option>
        {[...props.names].map(([account, name]) => (
          <option key={account} value={account}>
            {name}
          </option>
        ))}
        {props.beganLocally || props.search.qui === "sans-connexion" ? (
          <option value="sans-connexion">{say("access.trail.local")}</option>
        ) : null}
        <option value="liens">{say("access.trail.byLinks")}</option>
        <option value="partenaires">{say("access.trail.byPartners")}</option>
        <option value="programmes">{say("access.trail.byKeys")}</option>
      </select>
    </label>
  );
}

/** A kind of thing as a whole, or one act on it. */
function Act({ search, onSearch }: Pick<FilterProps, "search" | "onSearch">) {
  const { acte, genre, ...rest } = search;
  const groups: readonly (readonly [ThingKind | "other", readonly AuditedAct[]])[] = [
    ...kinds.map((kind) => [kind, actsByThing[kind]] as const),
    ...(otherActs.length === 0 ? [] : [["other", otherActs] as const]),
  ];
  return (
    <label className="field" htmlFor="trail-act">
      <span className="label">{say("access.trail.act")}</span>
      <select
        id="trail-act"
        value={genre === undefined ? (acte ?? "") : `${kindMark}${genre}`}
        onChange={({ target: { value } }) => {
          if (value === "") onSearch(rest);
          else if (value.startsWith(kindMark)) onSearch({ ...rest, genre: value.slice(kindMark.length) });
          else onSearch({ ...rest, acte: value });
        }}
      >
        <option value="">{say("access.trail.anyAct")}</option>
        {groups.map(([kind, acts]) => {
          const name = say(`access.trail.things.${kind}`);
          return (
            <optgroup key={kind} label={name}>
              <option value={`${kindMark}${kind}`}>{say("access.trail.allOf", { kind: name })}</option>
              {acts.map((act) => (
                <option key={act} value={act}>
                  {say(`access.useCase.${act}`)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** Before a kind, in the values of the list. */
const kindMark = "all ";
const kinds = [
  "project",
  "plan",
  "questionnaire",
  "wave",
  "diagnosis",
  "design",
  "category",
  "import",
  "link",
  "telling",
  "share",
  "firm",
  "key",
  "member",
  "organisation",
  "workforce",
  "rule",
  "network",
  "personal",
  "trail",
] as const;

function Day(props: {
  readonly id: "from" | "to";
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label className="field" htmlFor={`trail-${props.id}`}>
      <span className="label">{say(`access.trail.${props.id}`)}</span>
      <input
        id={`trail-${props.id}`}
        type="date"
        min="2020-01-01"
        max="2099-12-31"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
