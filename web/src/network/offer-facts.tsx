import type { Offer } from "../../../core/src/network/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { SeenRule } from "./use-network.ts";

/** What an offer says, line by line; what nobody said has no line. */
export function OfferFacts(props: { readonly offer: Offer; readonly rules: readonly SeenRule[] }) {
  const { offer, rules } = props;
  const facts: readonly (readonly [string, string])[] = [
    [say("network.offer.where"), whereOf(offer)],
    [say("network.offer.when"), whenOf(offer)],
    [
      say("network.offer.places"),
      offer.places.known ? say("network.offer.placesLeft", { count: offer.places.value }) : "",
    ],
    [say("network.offer.cost"), costOf(offer)],
    [say("network.offer.contact"), offer.contact.words],
    [say("network.offer.until"), writeDay(offer.until)],
  ];
  return (
    <>
      {offer.purpose === "" ? null : <p className="network-words">{offer.purpose}</p>}
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
      <JoinFacts offer={offer} rules={rules} />
    </>
  );
}

/** Who may join, under which row of the rulebook, with what is not sure of it. */
function JoinFacts({ offer, rules }: { readonly offer: Offer; readonly rules: readonly SeenRule[] }) {
  if (offer.joins.length === 0) return null;
  const named = rules.filter(({ key }) => offer.joins.some(({ rule }) => rule === key));
  return (
    <>
      <p>{say("network.offer.joins")}</p>
      <ul>
        {offer.joins.map(({ status, rule }) => (
          <li key={`${status} ${rule}`}>
            {joinOf(
              status,
              named.find(({ key }) => key === rule),
            )}
          </li>
        ))}
      </ul>
      {named.length === 0 ? null : (
        <details>
          <summary>{say("network.offer.rules")}</summary>
          {named.map((rule) => (
            <div key={rule.key}>
              <p>
                <strong>{rule.title}</strong>{" "}
                <span className="soft">
                  {say("network.offer.ruleChecked", { day: writeDay(rule.checkedOn) })}
                </span>
              </p>
              <p>{rule.explanation}</p>
              {rule.doubt === "" ? null : <p className="soft">{rule.doubt}</p>}
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function joinOf(status: Offer["joins"][number]["status"], rule: SeenRule | undefined): string {
  const word = say(`network.status.${status}`);
  if (rule === undefined) return say("network.offer.joinNoRule", { status: word });
  const told = say("network.offer.joinRule", { status: word, rule: rule.title });
  return rule.state === "inForce" ? told : `${told} (${say(`network.offer.ruleState.${rule.state}`)})`;
}

function whereOf({ departments, place }: Offer): string {
  const codes = departments.length === 0 ? say("network.offer.anywhere") : departments.join(", ");
  return place === "" ? codes : `${place} (${codes})`;
}

function whenOf({ startsOn, endsOn, hours }: Offer): string {
  const days =
    startsOn.known && endsOn.known
      ? say("network.offer.dates", { first: writeDay(startsOn.value), last: writeDay(endsOn.value) })
      : startsOn.known
        ? say("network.offer.from", { day: writeDay(startsOn.value) })
        : "";
  const length = hours.known ? say("network.offer.hours", { count: hours.value }) : "";
  return [days, length].filter((part) => part !== "").join(", ");
}

function costOf({ isFree, price }: Offer): string {
  if (!isFree.known) return price;
  if (isFree.value) return say("network.offer.free");
  return price === "" ? say("network.offer.paid") : price;
}
