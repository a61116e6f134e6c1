import { type CleaMap, cleaFramework, type WorkSituation } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { TextField } from "./fields.tsx";
import { writeNames } from "./write-amounts.ts";

type Decisions = WorkSituation["cleaDecisions"];

/** What the words of a situation make one think of in CléA, to confirm or to set aside. */
export function CleaChoices(props: {
  readonly found: CleaMap["situations"][number];
  readonly situation: WorkSituation;
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly onChange: (decisions: Decisions) => void;
}) {
  const { found, situation, by } = props;
  const count = found.suggested.length;
  if (count + situation.cleaDecisions.length === 0) return null;
  const decide = (subdomain: string, isConfirmed: boolean) =>
    props.onChange([...others(situation, subdomain), { subdomain, isConfirmed, by: by.trim() }]);
  return (
    <details className="inner">
      <summary>
        {say("design.clea.title", { count, confirmed: found.confirmed.length })}{" "}
        <span className="visually-hidden">{situation.words}</span>
      </summary>
      <div className="stack">
        <p className="soft small">{say("design.clea.lead")}</p>
        {count === 0 ? null : <TextField label={say("design.clea.by")} value={by} onChange={props.onBy} />}
        <ul className="bare stack">
          {found.suggested.map(({ subdomain, because }) => (
            <li key={subdomain} className="choice-line">
              <span>
                <strong>{cleaName(subdomain)}</strong>{" "}
                <span className="soft small">
                  {say("design.clea.because", { words: writeNames(because) })}
                </span>
              </span>
              <span className="row">
                <Decide subdomain={subdomain} word="confirm" onPress={() => decide(subdomain, true)} />
                <Decide subdomain={subdomain} word="refuse" onPress={() => decide(subdomain, false)} />
              </span>
            </li>
          ))}
          {situation.cleaDecisions.map(({ subdomain, isConfirmed, by: author }) => (
            <li key={subdomain} className="choice-line">
              <span>
                <span className={isConfirmed ? "pill in" : "pill"}>
                  {say(isConfirmed ? "design.clea.confirmed" : "design.clea.refused")}
                </span>{" "}
                {cleaName(subdomain)}{" "}
                {author === "" ? null : (
                  <span className="soft small">{say("design.clea.said", { by: author })}</span>
                )}
              </span>
              <Decide
                subdomain={subdomain}
                word="again"
                onPress={() => props.onChange(others(situation, subdomain))}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Decide(props: {
  readonly subdomain: string;
  readonly word: "confirm" | "refuse" | "again";
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="button" onClick={props.onPress}>
      {say(`design.clea.${props.word}`)} <span className="visually-hidden">{cleaName(props.subdomain)}</span>
    </button>
  );
}

function others({ cleaDecisions }: WorkSituation, subdomain: string): Decisions {
  return cleaDecisions.filter((decision) => decision.subdomain !== subdomain);
}

function cleaName(subdomain: string): string {
  const domain = cleaFramework.domains.find(({ subdomains }) =>
    subdomains.some((each) => each.subdomain === subdomain),
  );
  const label = domain?.subdomains.find((each) => each.subdomain === subdomain)?.label ?? "";
  return say("design.clea.name", { domain: domain?.label ?? "", label });
}
