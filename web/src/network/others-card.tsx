import { useId, useState } from "react";
import { joinStatuses, offerKinds } from "../../../core/src/network/public.ts";
import { say } from "../words/say.ts";
import { OfferFacts } from "./offer-facts.tsx";
import type { NetworkSeen, SeenOffer } from "./use-network.ts";

interface Wanted {
  readonly kind: string;
  readonly department: string;
  readonly status: string;
}

/** What the other organisations of the network offer, sought by kind, department and who may join. */
export function OthersCard({ seen }: { readonly seen: NetworkSeen }) {
  const { others, rules } = seen;
  const [wanted, setWanted] = useState<Wanted>({ kind: "", department: "", status: "" });
  const found = others.filter((offer) => isWanted(offer, wanted));
  return (
    <section className="card" aria-labelledby="network-others">
      <h2 id="network-others">{say("network.others.title")}</h2>
      {others.length === 0 ? (
        <p>{say("network.others.none")}</p>
      ) : (
        <>
          <Filters others={others} wanted={wanted} onChange={setWanted} />
          {found.length === 0 ? <p role="status">{say("network.others.noMatch")}</p> : null}
          <ul className="network-lines">
            {found.map(({ id, giver, content }) => (
              <li key={`${giver.id} ${id}`}>
                <h3>{content.label}</h3>
                <p>
                  <span className="pill">{say(`network.kind.${content.kind}`)}</span>{" "}
                  {say("network.offer.by", { name: giver.name, kind: say(`sharing.kind.${giver.kind}`) })}
                </p>
                <OfferFacts offer={content} rules={rules} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function isWanted({ content }: SeenOffer, { kind, department, status }: Wanted): boolean {
  const { departments, joins } = content;
  return (
    (kind === "" || content.kind === kind) &&
    (department === "" || departments.length === 0 || departments.includes(department)) &&
    (status === "" || joins.length === 0 || joins.some((join) => join.status === status))
  );
}

function Filters(props: {
  readonly others: readonly SeenOffer[];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}) {
  const { others, wanted, onChange } = props;
  const kinds = offerKinds.filter((kind) => others.some(({ content }) => content.kind === kind));
  const departments = [...new Set(others.flatMap(({ content }) => content.departments))].toSorted();
  const named = (values: readonly string[]) => values.map((value) => [value, value] as const);
  return (
    <div className="network-filters">
      <Choice
        label={say("network.filter.kind")}
        all={say("network.filter.all")}
        value={wanted.kind}
        options={kinds.map((kind) => [kind, say(`network.kind.${kind}`)] as const)}
        onChange={(kind) => onChange({ ...wanted, kind })}
      />
      <Choice
        label={say("network.filter.department")}
        all={say("network.filter.everywhere")}
        value={wanted.department}
        options={named(departments)}
        onChange={(department) => onChange({ ...wanted, department })}
      />
      <Choice
        label={say("network.filter.status")}
        all={say("network.filter.everyone")}
        value={wanted.status}
        options={joinStatuses.map((status) => [status, say(`network.status.${status}`)] as const)}
        onChange={(status) => onChange({ ...wanted, status })}
      />
    </div>
  );
}

/** One choice among a few, or none. */
export function Choice(props: {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{props.label}</span>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
