import { type PersonalQuestion, personalQuestions } from "../../../core/src/reference/public.ts";
import { build, button, heading, picture } from "./build.ts";
import type { PictureName } from "./pictures.ts";
import { say, sayNamed } from "./say-rights.ts";

/** What is shown at once, and what is read aloud of it. */
export interface Screen {
  readonly parts: readonly Node[];
  readonly spoken: readonly string[];
}

const questionPictures: Readonly<Record<PersonalQuestion, PictureName>> = {
  employment: "company",
  diploma: "diploma",
  title: "diploma",
  certification: "diploma",
  workingTime: "halfOrMore",
  disability: "other",
};

/** What the page is for, and who does not see the answers, before anything is asked. */
export function welcomeScreen(isErased: boolean, begin: () => void): Screen {
  const told = ["rights.lead", "rights.more"] as const;
  const promised = ["rights.private", "rights.alone"] as const;
  const erased = build("p", { name: "erased" });
  erased.setAttribute("role", "status");
  if (isErased) erased.textContent = say("rights.erased");
  return {
    parts: [
      picture("money"),
      heading(say("rights.title")),
      erased,
      ...told.map((line) => build("p", { text: say(line) })),
      build(
        "div",
        { name: "promise" },
        picture("lock"),
        build("div", {}, ...promised.map((line) => build("p", { text: say(line) }))),
      ),
      button({ name: "choice main-choice", drawing: "begin", text: say("rights.begin") }, begin),
    ],
    spoken: ["rights.title" as const, ...told, ...promised].map((line) => say(line)),
  };
}

/** What each answer looks like; the drawing of not knowing for any other. */
const choicePictures: Readonly<Record<string, PictureName>> = {
  yes: "yes",
  no: "no",
  foreign: "foreign",
  company: "company",
  publicService: "publicService",
  other: "other",
  halfOrMore: "halfOrMore",
  underHalf: "underHalf",
};

/** One question with its answers as large buttons; not knowing is always one of them. */
export function questionScreen<Question extends PersonalQuestion>(
  question: Question,
  number: number,
  answer: (choice: (typeof personalQuestions)[Question][number]) => void,
): Screen {
  const choices: readonly (typeof personalQuestions)[Question][number][] = personalQuestions[question];
  const asked = say(`rights.${question}.ask`);
  const help = say(`rights.${question}.help`);
  const group = build(
    "div",
    { name: "choices" },
    ...choices.map((choice) => {
      const drawing = choicePictures[choice] ?? "notKnown";
      return button({ name: "choice", drawing, text: sayNamed(question, choice) }, () => answer(choice));
    }),
  );
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", "title");
  group.setAttribute("aria-describedby", "help");
  return {
    parts: [
      build("p", { name: "step", text: say("rights.question", { number }) }),
      picture(questionPictures[question]),
      heading(asked),
      build("p", { id: "help", text: help }),
      group,
    ],
    spoken: [asked, help, ...choices.map((choice) => sayNamed(question, choice))],
  };
}
