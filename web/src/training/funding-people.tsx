import { useState } from "react";
import { say } from "../words/say.ts";
import { peopleApart, rejoin, setApart, setEveryone, setFactsApart } from "./edit-funding.ts";
import { ChecksField } from "./fields.tsx";
import { Fold } from "./fold.tsx";

import { PersonFields } from "./funding-person.tsx";
import type { FundingFactsProps } from "./funding-props.ts";
import { goTo } from "./go-to.ts";
import { writePeople } from "./write-funding.ts";

/** What rules ask of everyone, and of a few people apart. */
export function FundingPeople(props: FundingFactsProps) {
  const { design, alternative, change } = props;
  const apart = peopleApart(design);
  const isEverybodyApart =
    apart.length > 0 && apart.flatMap(({ trainees }) => trainees).length >= design.trainees.length;
  return (
    <>
      {isEverybodyApart ? null : (
        <section className="stack" aria-labelledby="funding-everyone">
          <h4 id="funding-everyone" tabIndex={-1}>
            {say(apart.length === 0 ? "design.funding.everyone" : "design.funding.others")}
          </h4>
          <PersonFields
            design={design}
            alternative={alternative}
            facts={design.fundingFacts.everyone}
            onChange={(facts) => change((current) => setEveryone(current, facts))}
          />
        </section>
      )}
      {design.trainees.length < 2 && apart.length === 0 ? null : (
        <section className="stack" aria-labelledby="funding-apart">
          <h4 id="funding-apart" tabIndex={-1}>
            {say("design.funding.apart")}
          </h4>
          <p className="soft small">{say("design.funding.apartLead")}</p>
          {apart.map(({ trainees, facts }) => {
            const [first = ""] = trainees;
            const names = writePeople(design, trainees);
            return (
              <Fold key={first} isOpenAtFirst summary={say("design.funding.apartName", { names })}>
                <div className="stack" id={`funding-${first}`} tabIndex={-1}>
                  <PersonFields
                    design={design}
                    alternative={alternative}
                    facts={facts}
                    onChange={(next) => change((current) => setFactsApart(current, first, next))}
                  />
                  <p>
                    <button
                      type="button"
                      className="button quiet"
                      onClick={() => {
                        change((current) => rejoin(current, first));
                        goTo("funding-apart");
                      }}
                    >
                      {say("design.funding.apartEnd")} <span className="visually-hidden">{names}</span>
                    </button>
                  </p>
                </div>
              </Fold>
            );
          })}
          <AddApart {...props} />
        </section>
      )}
    </>
  );
}

function AddApart({ design, change }: FundingFactsProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const taken = new Set(peopleApart(design).flatMap(({ trainees }) => trainees));
  const left = design.trainees.filter(({ id }) => !taken.has(id));
  if (left.length === 0) return null;
  return (
    <Fold summary={say("design.funding.apartWho")} isLazy>
      <div className="stack">
        <ChecksField
          label={say("design.funding.apartWho")}
          help={say("design.funding.apartWhoWhy")}
          value={chosen}
          options={left.map(({ id }) => ({ value: id, text: writePeople(design, [id]) }))}
          onChange={setChosen}
        />
        <p>
          <button
            type="button"
            className="button"
            disabled={chosen.length === 0}
            onClick={() => {
              change((current) => setApart(current, chosen));
              setChosen([]);
              goTo("funding-apart");
            }}
          >
            {say("design.funding.apartAdd")}
          </button>
        </p>
      </div>
    </Fold>
  );
}
