import type { AnswerIcon } from "./answer-icons.ts";

/** The sets of answers of the bank, in the order they stand everywhere: choice id and its drawing. */
export const bankChoices = {
  howDone: { alone: "alone", withHelp: "withHelp", notYet: "notYet" },
  yesPartlyNo: { yes: "yes", partly: "partly", no: "no" },
  yesNo: { yes: "yes", no: "no" },
  howOften: { never: "never", once: "once", sometimes: "sometimes", often: "often" },
  frequency: { never: "never", sometimes: "sometimes", often: "often" },
  amount: { none: "scaleNone", little: "scaleLittle", much: "scaleMuch" },
  change: { more: "more", same: "same", less: "less" },
  difficulty: { easy: "easy", right: "thumbUp", hard: "hard" },
  // Faces carry a feeling, never a frequency or a skill (Survey Practice 3077).
  satisfaction: { glad: "faceGood", between: "faceMiddle", sorry: "faceBad" },
  groupShare: { nobody: "scaleNone", some: "scaleLittle", most: "scaleMuch", everyone: "scaleWhole" },
  course: { better: "thumbUp", same: "same", worse: "thumbDown" },
} as const satisfies Record<string, Record<string, AnswerIcon>>;
export type ChoiceSet = keyof typeof bankChoices;
