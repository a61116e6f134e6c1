import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { type FundingRequest, fundingAnswers, type Project } from "../../../core/src/projects/public.ts";
import { DayField, EurosField, PickField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { writePartner } from "./write-project.ts";

/** What funders were asked, and what they said. */
export function FundingCard({ project, change, today, isReadOnly }: ProjectViewProps) {
  return (
    <section className="card" id="financement" aria-labelledby="funding">
      <h3 id="funding">{say("project.funding.title")}</h3>
      <p className="soft">{say("project.funding.lead")}</p>
      <LineCards
        lines={project.fundingRequests}
        most={40}
        addWord={say("project.funding.add")}
        isReadOnly={isReadOnly}
        blank={blankRequest}
        onEdit={(edit) =>
          change((current) => ({ ...current, fundingRequests: edit(current.fundingRequests) }))
        }
        summary={(request) => writeSummary(project, request)}
      >
        {(request, patch) => (
          <>
            <div className="grid-3">
              <PickField
                label={say("project.funding.partner")}
                value={request.partner}
                options={[
                  { value: "", text: say("project.funding.noPartner") },
                  ...project.partners.map(({ id }) => ({ value: id, text: writePartner(project, id) })),
                ]}
                onChange={(partner) => patch({ partner })}
              />
              <DayField
                label={say("project.funding.askedOn")}
                value={request.askedOn}
                onChange={(askedOn) => patch({ askedOn })}
              />
              <EurosField
                label={say("project.funding.asked")}
                value={request.askedCents}
                onChange={(askedCents) => patch({ askedCents })}
              />
            </div>
            <AnswerFields answer={request.answer} today={today} onChange={(answer) => patch({ answer })} />
          </>
        )}
      </LineCards>
    </section>
  );
}

function AnswerFields(props: {
  readonly answer: FundingRequest["answer"];
  readonly today: Day;
  readonly onChange: (answer: FundingRequest["answer"]) => void;
}) {
  const { answer, today, onChange } = props;
  const told = answer.known ? answer.value : undefined;
  return (
    <div className="grid-3">
      <PickField
        label={say("project.funding.answer")}
        value={told?.kind ?? "waiting"}
        options={[
          { value: "waiting", text: say("project.funding.waiting") },
          ...fundingAnswers.map((kind) => ({ value: kind, text: say(`projects.fundingAnswer.${kind}`) })),
        ]}
        onChange={(kind) =>
          onChange(
            kind === "waiting"
              ? unknown
              : known({ kind, day: told?.day ?? today, cents: told?.cents ?? unknown }),
          )
        }
      />
      {told === undefined ? null : (
        <DayField
          label={say("project.funding.answeredOn")}
          value={known(told.day)}
          onChange={(day) => (day.known ? onChange(known({ ...told, day: day.value })) : undefined)}
        />
      )}
      {told === undefined || told.kind === "refused" ? null : (
        <EurosField
          label={say("project.funding.granted")}
          value={told.cents}
          onChange={(cents) => onChange(known({ ...told, cents }))}
        />
      )}
    </div>
  );
}

function blankRequest(): FundingRequest {
  return { id: freshId(), partner: "", askedOn: unknown, askedCents: unknown, answer: unknown };
}

function writeSummary(project: Project, { partner, askedOn, answer }: FundingRequest): string {
  const who = partner === "" ? say("project.funding.noPartner") : writePartner(project, partner);
  const state = answer.known
    ? say("project.funding.answered", {
        answer: say(`projects.fundingAnswer.${answer.value.kind}`),
        day: writeDay(answer.value.day),
      })
    : askedOn.known
      ? say("project.funding.sent", { day: writeDay(askedOn.value) })
      : say("project.funding.notSent");
  return say("project.funding.summary", { who, state });
}
