import type { Need } from "../../../core/src/network/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What a need says, line by line; what nobody said has no line. */
export function NeedFacts({ need }: { readonly need: Need }) {
  const { purpose, kinds, departments, wantedOn, people, contact, answerDays } = need;
  const facts: readonly (readonly [string, string])[] = [
    [say("network.need.kinds"), kinds.map((kind) => say(`network.kind.${kind}`)).join(", ")],
    [say("network.form.departments"), departments.join(", ")],
    [say("network.need.wantedOn"), wantedOn.known ? writeDay(wantedOn.value) : ""],
    [say("network.need.people"), people.known ? String(people.value) : ""],
    [say("network.need.answerDays"), String(answerDays)],
    [say("network.offer.contact"), contact.words],
  ];
  return (
    <>
      {purpose === "" ? null : <p className="network-words">{purpose}</p>}
      <dl className="network-facts">
        {facts
          .filter(([, told]) => told !== "")
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
