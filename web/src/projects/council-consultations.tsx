import { unknown } from "../../../core/src/kernel/known.ts";
import type { Consultation, Project } from "../../../core/src/projects/public.ts";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import { councilVersion, waitingTexts } from "../../../core/src/reports/public.ts";
import { DayField, LongTextField, PickField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { DissentLines } from "./dissent-lines.tsx";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { sayProject } from "./say-project.ts";

const topics = ["plan", "evaluationTool"] as const;
const opinions = ["favorable", "favorableWithReservations", "unfavorable", "none"] as const;

/** What the council was told, and the opinion it gave, with dissent in its members' own words. */
export function Consultations(props: ProjectViewProps & { readonly book: Rulebook }) {
  const { project, change, today, isReadOnly, book } = props;
  const subject = { project, today, book };
  const waiting = councilVersion(subject) === "full" ? waitingTexts(subject, sayProject) : [];
  return (
    <section className="card" id="consultations" aria-labelledby="consulted">
      <h3 id="consulted">{say("steering.consultations.title")}</h3>
      <p className="soft">{say("steering.consultations.lead")}</p>
      {waiting.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <LineCards
        lines={project.worksCouncil.consultations}
        most={40}
        addWord={say("steering.consultations.add")}
        isReadOnly={isReadOnly}
        blank={() => blankConsultation(project, today)}
        onEdit={(edit) =>
          change((current) => ({
            ...current,
            worksCouncil: {
              ...current.worksCouncil,
              consultations: edit(current.worksCouncil.consultations),
            },
          }))
        }
        summary={writeConsultation}
      >
        {(consultation, patch) => (
          <Fields project={project} today={today} consultation={consultation} patch={patch} />
        )}
      </LineCards>
    </section>
  );
}

/** The first topic of which nobody was told yet, informed today. */
function blankConsultation({ worksCouncil }: Project, day: string): Consultation {
  const told = worksCouncil.consultations.map(({ about }) => about);
  const about = topics.find((topic) => !told.includes(topic)) ?? "plan";
  return { id: freshId(), about, informedOn: { known: true, value: day }, opinion: unknown };
}

function writeConsultation({ about, informedOn, opinion }: Consultation): string {
  return say("steering.consultations.line", {
    about: say(`projects.consultation.${about}`),
    day: informedOn.known ? writeDay(informedOn.value) : say("steering.noDay"),
    opinion: opinion.known
      ? say(`projects.opinion.${opinion.value.kind}`)
      : say("steering.consultations.noOpinion"),
  });
}

interface FieldsProps {
  readonly project: Project;
  readonly today: string;
  readonly consultation: Consultation;
  readonly patch: (next: Partial<Consultation>) => void;
}

function Fields(props: FieldsProps) {
  const { consultation, patch, today } = props;
  const { opinion } = consultation;
  const kind = opinion.known ? opinion.value.kind : "waiting";
  const blank = { kind: "none", day: today, words: "", dissent: [] } as const;
  return (
    <>
      <div className="grid-3">
        <PickField
          label={say("steering.consultations.about")}
          value={consultation.about}
          options={topics.map((value) => ({ value, text: say(`projects.consultation.${value}`) }))}
          onChange={(about) => patch({ about })}
        />
        <DayField
          label={say("steering.consultations.informedOn")}
          value={consultation.informedOn}
          onChange={(informedOn) => patch({ informedOn })}
        />
        <PickField
          label={say("steering.consultations.opinion")}
          value={kind}
          options={[
            { value: "waiting" as const, text: say("steering.consultations.noOpinion") },
            ...opinions.map((value) => ({ value, text: say(`projects.opinion.${value}`) })),
          ]}
          onChange={(chosen) =>
            patch({
              opinion:
                chosen === "waiting"
                  ? unknown
                  : { known: true, value: { ...(opinion.known ? opinion.value : blank), kind: chosen } },
            })
          }
        />
      </div>
      <Opinion {...props} />
    </>
  );
}

function Opinion({ project, consultation, patch }: FieldsProps) {
  const { opinion } = consultation;
  if (!opinion.known) return null;
  const set = (next: Partial<typeof opinion.value>) =>
    patch({ opinion: { known: true, value: { ...opinion.value, ...next } } });
  return (
    <>
      <DayField
        label={say("steering.consultations.day")}
        value={{ known: true, value: opinion.value.day }}
        onChange={(day) => {
          if (day.known) set({ day: day.value });
        }}
      />
      <LongTextField
        label={say("steering.consultations.words")}
        value={opinion.value.words}
        onChange={(words) => set({ words })}
      />
      <DissentLines
        project={project}
        dissent={opinion.value.dissent}
        onChange={(dissent) => set({ dissent })}
      />
    </>
  );
}
