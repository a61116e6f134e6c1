import type { Questionnaire } from "../../../core/src/surveys/public.ts";

/** What every card of a questionnaire is given. */
export interface QuestionnaireProps {
  readonly questionnaire: Questionnaire;
  readonly change: (edit: (current: Questionnaire) => Questionnaire) => void;
}
