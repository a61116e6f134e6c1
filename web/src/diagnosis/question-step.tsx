import { useEffect } from "react";
import {
  askedQuestions,
  type Diagnosis,
  obstacleSides,
  type Question,
  type QuestionTheme,
} from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { answerBy } from "./edit-diagnosis.ts";
import { QuestionCard } from "./question-card.tsx";
import { useCategoryReading } from "./use-company-facts.ts";
import { writeStakeholder } from "./write-people.ts";

/** The questions of one or two themes, answered by one person at a time. */
export function QuestionStep(props: {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
  readonly themes: readonly QuestionTheme[];
  readonly speaker: string;
  readonly onSpeaker: (stakeholder: string) => void;
  readonly onAddPerson: () => void;
}) {
  const { diagnosis, onChange, themes, onSpeaker } = props;
  const { stakeholders } = diagnosis;
  const speaker = stakeholders.find(({ id }) => id === props.speaker) ?? stakeholders[0];
  const speakerId = speaker?.id ?? "";
  const reading = useCategoryReading(diagnosis);
  useEffect(() => {
    if (speakerId !== props.speaker) onSpeaker(speakerId);
  }, [speakerId, props.speaker, onSpeaker]);
  if (speaker === undefined) {
    return (
      <div className="card">
        <p>{say("diagnosis.speaker.none")}</p>
        <p>
          <button type="button" className="button" onClick={props.onAddPerson}>
            {say("diagnosis.speaker.goBack")}
          </button>
        </p>
      </div>
    );
  }
  const supervision = reading.find(({ key }) => key === "categories.reading.supervision");
  const asked = askedQuestions(diagnosis).filter(({ theme }) => themes.includes(theme));
  const done = asked.filter(({ key }) => answerBy(diagnosis, key, speaker.id) !== undefined).length;
  return (
    <>
      <div className="beside">
        <label className="field speaker" data-looks>
          <span className="label">{say("diagnosis.speaker")}</span>
          <select value={speaker.id} onChange={(event) => onSpeaker(event.target.value)}>
            {stakeholders.map((each) => (
              <option key={each.id} value={each.id}>
                {writeStakeholder(each)}
              </option>
            ))}
          </select>
        </label>
        <p className="soft" role="status">
          {say("diagnosis.question.progress", { done, count: asked.length })}
        </p>
      </div>
      {groupsOf(asked).map(({ title, questions }) => (
        <section key={title} className="stack" aria-label={title}>
          <h3>{title}</h3>
          {questions.map(({ key }) => (
            <QuestionCard
              key={`${key} ${speaker.id}`}
              question={key}
              diagnosis={diagnosis}
              speaker={speaker}
              onChange={onChange}
              {...(key === "obstacle.fewSupervisors" && supervision !== undefined
                ? { fact: say(supervision.key, supervision.values) }
                : {})}
            />
          ))}
        </section>
      ))}
    </>
  );
}

interface QuestionGroup {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Obstacles stand by the side that carries them, the others by theme. */
function groupsOf(asked: readonly Question[]): readonly QuestionGroup[] {
  const groups: QuestionGroup[] = [];
  for (const theme of ["motive", "necessaryCondition", "enablingFactor"] as const) {
    const questions = asked.filter((question) => question.theme === theme);
    if (questions.length > 0) groups.push({ title: say(`diagnosis.theme.${theme}`), questions });
  }
  for (const side of obstacleSides) {
    const questions = asked.filter((question) => question.side === side);
    if (questions.length > 0) groups.push({ title: say(`diagnosis.side.${side}`), questions });
  }
  return groups;
}
