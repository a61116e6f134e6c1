import {
  type Act,
  type Diagnosis,
  type KindInvolvement,
  readInvolvement,
} from "../../../core/src/diagnosis/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Notice } from "../parts/notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AddAct } from "./add-act.tsx";
import { addAct, removeAct } from "./edit-diagnosis.ts";
import { writeList, writeStakeholderOf } from "./write-people.ts";

interface StepProps {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
}

/** The most that the document holds. */
const mostActs = 100;

/** Whether the director, the front-line management and an expert are involved together, and what is missing. */
export function InvolvementStep({ diagnosis, onChange }: StepProps) {
  const involvement = readInvolvement(diagnosis, browserToday());
  return (
    <>
      <p>{say("diagnosis.involvement.lead")}</p>
      <Notice {...(involvement.isJoint ? {} : { tone: "unsure" as const })}>
        <p>{say(involvement.isJoint ? "diagnosis.involvement.joint" : "diagnosis.involvement.notJoint")}</p>
      </Notice>
      <div className="grid-3 from-top">
        {involvement.kinds.map((each) => (
          <KindCard key={each.kind} involvement={each} diagnosis={diagnosis} onChange={onChange} />
        ))}
      </div>
    </>
  );
}

function KindCard(props: StepProps & { readonly involvement: KindInvolvement }) {
  const { involvement, diagnosis, onChange } = props;
  const { kind, missing, stakeholders, acts, pendingActs } = involvement;
  const title = say(`diagnosis.kind.${kind}`);
  const holders = diagnosis.stakeholders.filter(({ id }) => stakeholders.includes(id));
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <InvolvementSummary involvement={involvement} />
      {acts.length + pendingActs.length === 0 ? null : (
        <ul className="bare stack">
          {[...acts, ...pendingActs].map((act) => (
            <ActLine
              key={act.id}
              act={act}
              diagnosis={diagnosis}
              isPending={pendingActs.includes(act)}
              onRemove={() => onChange(removeAct(diagnosis, act.id))}
            />
          ))}
        </ul>
      )}
      {missing.includes("person") ? <p>{say("diagnosis.involvement.addPerson")}</p> : null}
      {diagnosis.acts.length >= mostActs ? <p>{say("diagnosis.involvement.full")}</p> : null}
      {holders.length === 0 || diagnosis.acts.length >= mostActs ? null : (
        <AddAct kind={kind} holders={holders} onAdd={(wished) => onChange(addAct(diagnosis, wished))} />
      )}
    </section>
  );
}

/** What is seen of one of the three, and what is missing, in a line each. */
export function InvolvementSummary({ involvement }: { readonly involvement: KindInvolvement }) {
  const { missing, answeredOn } = involvement;
  return (
    <>
      <p>
        <span className={missing.length === 0 ? "pill in" : "pill unknown"}>
          {say(missing.length === 0 ? "diagnosis.involvement.there" : "diagnosis.involvement.missing")}
        </span>
      </p>
      {answeredOn === undefined ? null : (
        <p className="soft">
          {say("diagnosis.involvement.answered", {
            count: answeredOn.count,
            first: answeredOn.first === answeredOn.last ? "same" : writeDay(answeredOn.first),
            last: writeDay(answeredOn.last),
          })}
        </p>
      )}
      {missing.length === 0 ? null : (
        <p>
          {say("diagnosis.involvement.missingParts", {
            parts: writeList(missing.map((part) => say(`diagnosis.missing.${part}`))),
          })}
        </p>
      )}
    </>
  );
}

function ActLine(props: {
  readonly act: Act;
  readonly diagnosis: Diagnosis;
  readonly isPending: boolean;
  readonly onRemove: () => void;
}) {
  const { act, diagnosis, isPending } = props;
  const told = say("diagnosis.involvement.act", {
    act: say(`diagnosis.act.${act.kind}`),
    day: writeDay(act.day),
    who: writeStakeholderOf(diagnosis, act.stakeholder),
  });
  const evidence = act.evidence.trim();
  return (
    <li className="act">
      <p>{told}</p>
      <p className="soft small">
        {evidence === ""
          ? say("diagnosis.involvement.noProof")
          : say("diagnosis.involvement.proof", { evidence })}
      </p>
      {isPending && evidence !== "" ? <p className="small">{say("diagnosis.involvement.toCome")}</p> : null}
      <button type="button" className="button quiet no-print" onClick={props.onRemove}>
        {say("diagnosis.involvement.removeAct")} <span className="visually-hidden">{told}</span>
      </button>
    </li>
  );
}
