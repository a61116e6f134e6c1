import { type AnswerIcon, answerDrawings } from "../../../core/src/surveys/public.ts";

/** The drawing of an answer; words always stand beside it. */
export function AnswerDrawing({ icon }: { readonly icon: AnswerIcon | undefined }) {
  return (
    <svg className="survey-drawing" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {icon === undefined ? null : <path d={answerDrawings[icon]} />}
    </svg>
  );
}
