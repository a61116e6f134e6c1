import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  checkPersonalRights,
  nextPersonalQuestion,
  type PersonalAnswers,
  type Rulebook,
} from "../../../core/src/reference/public.ts";
import { answerScreen } from "./answer-screen.ts";
import { build, button } from "./build.ts";
import { openReader } from "./listen.ts";
import { questionScreen, type Screen, welcomeScreen } from "./question-screens.ts";
import { say } from "./say-rights.ts";

interface Standing {
  /** In the order in which they were given. Held by the memory of the page, and by nothing else. */
  readonly answers: PersonalAnswers;
  readonly isBegun: boolean;
  readonly isErased: boolean;
}

const blank: Standing = { answers: {}, isBegun: false, isErased: false };

/**
 * Shows the questions one by one, then the answer. Nothing of it is written in an address, a store, a history or a
 * request; leaving the page, even for another one of the browser's history, erases it.
 */
export function openRightsPage(place: HTMLElement, book: Rulebook, today: Day): void {
  let standing = blank;
  let spoken: readonly string[] = [];
  const voice = build("div", { name: "tools voice" });
  const tools = build("div", { name: "tools" });
  const reader = openReader(() => showTools());

  const go = (next: Standing) => {
    standing = next;
    reader.stop();
    show();
    document.getElementById("title")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };

  const screenOf = (): Screen => {
    const { answers, isBegun, isErased } = standing;
    if (!isBegun) return welcomeScreen(isErased, () => go({ ...blank, isBegun: true }));
    const question = nextPersonalQuestion(book, today, answers);
    if (question === undefined) return answerScreen(checkPersonalRights(book, today, answers), today);
    return questionScreen(question, Object.keys(answers).length + 1, (choice) =>
      go({ ...standing, answers: { ...answers, [question]: choice } }),
    );
  };

  const showTools = () => {
    const { answers, isBegun } = standing;
    const isReading = reader.isReading();
    const listen = button(
      {
        name: "tool",
        drawing: isReading ? "silence" : "listen",
        text: say(isReading ? "rights.silence" : "rights.listen"),
      },
      () => (reader.isReading() ? reader.stop() : reader.read(spoken)),
    );
    const back = button({ name: "tool", drawing: "back", text: say("rights.back") }, () =>
      go({ ...standing, answers: withoutLast(answers) }),
    );
    const erase = button({ name: "tool", drawing: "erase", text: say("rights.erase") }, () =>
      go({ ...blank, isErased: true }),
    );
    const hadFocus = voice.contains(document.activeElement);
    voice.replaceChildren(...(reader.canRead() ? [listen] : []));
    tools.replaceChildren(...(Object.keys(answers).length > 0 ? [back] : []), ...(isBegun ? [erase] : []));
    if (hadFocus) listen.focus();
  };

  const show = () => {
    const { parts, spoken: texts } = screenOf();
    spoken = texts;
    place.replaceChildren(voice, ...parts, tools);
    showTools();
  };

  // A page that is left may be kept whole in the browser's memory, and shown again by its back button.
  window.addEventListener("pagehide", () => {
    standing = blank;
    reader.stop();
    show();
  });
  show();
}

function withoutLast(answers: PersonalAnswers): PersonalAnswers {
  return Object.fromEntries(Object.entries(answers).slice(0, -1));
}
