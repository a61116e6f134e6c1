import { find, show, wordOf } from "../field/page-parts.ts";

/** One question at a time: what is shown, and how one goes on and back. */
export interface Steps {
  start(): void;
  /** Nothing but the end: everything has been said. */
  stop(): void;
}

/** Milliseconds between a choice and the next question: long enough to see what was pressed. */
const pause = 350;

/** Turns the form of all questions into screens of one. Nothing is kept of where the person is. */
export function openSteps(form: HTMLFormElement): Steps {
  const steps = [...form.querySelectorAll<HTMLElement>(".ask")];
  const [moves, cover] = [find("moves", HTMLDivElement), find("cover", HTMLElement)];
  const [next, back] = [find("next", HTMLButtonElement), find("back", HTMLButtonElement)];
  const progress = openProgress(form);
  let place = 0;

  const asked = () => steps.filter((step) => isAsked(form, step));
  const isAssisted = () => new FormData(form).get("mode") === "assisted";
  const goTo = (to: number, isCovered: boolean) => {
    const shown = asked();
    place = Math.max(0, Math.min(to, shown.length - 1));
    const step = shown[place];
    for (const each of steps) show(each, each === step);
    const questions = shown.filter((each) => each.dataset.question !== undefined);
    const number = step === undefined ? 0 : questions.indexOf(step) + 1;
    progress.tell(number, questions.length);
    progress.fill(place / Math.max(1, shown.length - 1));
    show(moves, place > 0);
    show(next, number > 0);
    const choices = step === undefined ? null : step.querySelector<HTMLElement>(".choices");
    // Somebody else holds the phone: they read the question, and see neither the choices nor what was chosen.
    const hides = isCovered && number > 0 && isAssisted() && choices !== null;
    show(cover, hides);
    for (const each of form.querySelectorAll<HTMLElement>(
      ".ask[data-question] .choices, .ask[data-question] textarea, .ask[data-question] input[type=number], .voice",
    ))
      each.style.visibility = hides && step !== undefined && step.contains(each) ? "hidden" : "";
    focusOn(step);
  };

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    keepOpenAnswersAlone(form, target);
    markPicked(form);
    showWhatConcerns(form);
  });
  // A press moves on; the keys of a keyboard, which go through the choices one by one, do not.
  form.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    // Only the answer of a question moves on: who holds the phone, or whether words may be quoted, is no answer.
    if (target.name.slice(0, 2) !== "q-") return;
    if (event.clientX === 0 && event.clientY === 0 && event.detail === 0) return;
    const from = place;
    window.setTimeout(() => place === from && goTo(place + 1, true), pause);
  });
  const on = (id: string, act: () => void) => {
    const button = find(id, HTMLButtonElement);
    if (button !== undefined) button.addEventListener("click", act);
  };
  on("go", () => goTo(1, true));
  on("next", () => goTo(place + 1, true));
  on("back", () => goTo(place - 1, true));
  on("uncover", () => goTo(place, false));
  return {
    start() {
      show(find("go", HTMLButtonElement));
      if (back !== undefined) show(back);
      markPicked(form);
      form.addEventListener("input", () => showWhatConcerns(form));
      showWhatConcerns(form);
      goTo(0, true);
    },
    stop() {
      show(form, false);
    },
  };
}

/** How far the person is, in words above the form and as a bar that fills. */
function openProgress(form: HTMLFormElement) {
  const words = document.createElement("p");
  words.className = "progress";
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.setAttribute("aria-hidden", "true");
  const filled = document.createElement("span");
  bar.append(filled);
  form.prepend(words, bar);
  return {
    /** Number of the question, from 1; 0 is a step that asks nothing. */
    tell(number: number, count: number): void {
      words.textContent =
        number === 0
          ? ""
          : wordOf("question.progress").replace("{number}", String(number)).replace("{count}", String(count));
    },
    /** Share of the way, from 0 to 1. */
    fill(share: number): void {
      filled.style.width = `${Math.round(100 * share)}%`;
    },
  };
}

/** A question is asked when each of its conditions holds: "useful:yes,partly;where:kitchen". */
function isAsked(form: HTMLFormElement, step: HTMLElement): boolean {
  const conditions = (step.dataset.when || "").split(";").filter((each) => each !== "");
  const fields = new FormData(form);
  return conditions.every((condition) => {
    const [question = "", choices = ""] = condition.split(":");
    const given = fields.getAll(`q-${question}`);
    return choices.split(",").some((choice) => given.indexOf(choice) !== -1);
  });
}

/** Not to know, or not to say, is an answer by itself. */
function keepOpenAnswersAlone(form: HTMLFormElement, pressed: HTMLInputElement): void {
  if (pressed.type !== "checkbox" || !pressed.checked) return;
  const isOpen = pressed.value === "?" || pressed.value === "-";
  for (const each of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    if (each === pressed || each.name !== pressed.name) continue;
    if (isOpen || each.value === "?" || each.value === "-") each.checked = false;
  }
}

/** What is said to who helps, and whether words may be quoted, wait until there are helpers and words. */
function showWhatConcerns(form: HTMLFormElement): void {
  show(find("modeHelp", HTMLParagraphElement), new FormData(form).get("mode") === "assisted");
  for (const consent of form.querySelectorAll<HTMLElement>(".consent")) {
    const step = consent.parentElement;
    const said =
      step === null ? [] : [...step.querySelectorAll<HTMLInputElement>("textarea, input[type=hidden]")];
    show(
      consent,
      said.some(({ value }) => value.trim() !== ""),
    );
  }
}

/** Answers pressed are seen as such in browsers of any age. */
function markPicked(form: HTMLFormElement): void {
  for (const label of form.querySelectorAll<HTMLElement>(".choice")) {
    const input = label.querySelector("input");
    label.classList.toggle("picked", input !== null && input.checked);
  }
}

function focusOn(step: HTMLElement | undefined): void {
  if (step === undefined) return;
  const title = step.querySelector<HTMLElement>("legend, h2, p");
  if (title === null) return;
  title.tabIndex = -1;
  title.focus();
  window.scrollTo(0, 0);
}
