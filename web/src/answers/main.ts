import { forgetPage, keepPage } from "../field/keep-page.ts";
import { find, show, tell, wordOf } from "../field/page-parts.ts";
import { offerReading } from "../field/read-aloud.ts";
import { type AnswerKeeper, openAnswerKeeper, type Told } from "./answer-keeper.ts";
import { forgetAnswers, noShelf, openAnswerShelf } from "./answer-shelf.ts";
import { handOver } from "./hand-over.ts";
import { postAnswer } from "./post-answer.ts";
import { newAnswerId, sealAnswer } from "./seal-answer.ts";
import { openSteps, type Steps } from "./steps.ts";
import { offerVoices } from "./voice-answers.ts";

/** Milliseconds between two tries to send what waits, while the page is seen. */
const pause = 20_000;

const main = document.querySelector("main");
if (main !== null) {
  const leave = find("leave", HTMLButtonElement);
  if (leave !== undefined) leave.addEventListener("click", () => window.location.replace("about:blank"));
  show(leave);
  if (main.dataset.does === "relay") offerRelay();
  else ask(main);
}

/** The questions, one at a time, offline too. */
async function ask({ dataset }: HTMLElement): Promise<void> {
  const { address = "", kept = address, tag = "", keeper: keeperScript = "", key = "" } = dataset;
  const form = find("answer", HTMLFormElement);
  if (form === undefined) return;
  const steps = openSteps(form);
  steps.start();
  offerVoices(form);
  offerReading(tag);
  const shelf = await openAnswerShelf(form.querySelector(".voice") === null ? "written" : "spoken");
  if (shelf === undefined) tell("send.noRoom");
  const seal = (fields: string) => {
    const token = address.slice(address.lastIndexOf("/") + 1);
    return sealAnswer(fields, { token, publicKey: key, subtle: window.crypto.subtle });
  };
  const keeper = openAnswerKeeper({ page: kept, shelf: shelf || noShelf, seal, post: postAnswer });
  const screen = { steps, keeper };
  takeForm(form, screen);
  trySending(screen);
  offerHandOver(keeper);
  show(find("phone", HTMLElement));
  offerForgetting(keeper, address);
  await keepPage(keeperScript, address);
}

interface Screen {
  readonly steps: Steps;
  readonly keeper: AnswerKeeper;
}

function takeForm(form: HTMLFormElement, screen: Screen): void {
  let isSending = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const fields = fieldsOf(form);
    tell("send.sending");
    const told = await screen.keeper.send(fields);
    // What was answered leaves the screen as soon as something keeps it.
    if (told.kind !== "notKept") form.reset();
    showTold(screen, told);
    isSending = false;
  });
}

/** The fields as a browser would post them, under an id drawn for this answer. */
function fieldsOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  fields.append("id", newAnswerId());
  new FormData(form).forEach((value, name) => {
    if (name !== "id" && typeof value === "string" && value !== "") fields.append(name, value);
  });
  return fields.toString();
}

function showTold({ steps }: Screen, told: Told): void {
  const hand = find("hand", HTMLElement);
  show(hand, told.kind === "waiting" || told.kind === "notKept");
  if (told.kind === "received") {
    tell("");
    steps.stop();
    const [done, code] = [find("done", HTMLElement), find("code", HTMLElement)];
    if (code !== undefined) code.textContent = told.code;
    show(done);
    const title = done === undefined ? null : done.querySelector("h2");
    if (title !== null) title.focus();
    return;
  }
  if (told.kind !== "notKept") steps.stop();
  tell(`send.${told.kind}`);
}

/** Sends what waits whenever there may be a network again; another tab may have sent it meanwhile. */
function trySending(screen: Screen): void {
  let isTrying = false;
  const tryNow = async () => {
    if (isTrying || document.visibilityState === "hidden") return;
    isTrying = true;
    const told = await screen.keeper.tryAgain();
    if (told !== undefined) showTold(screen, told);
    isTrying = false;
  };
  tryNow();
  window.addEventListener("online", tryNow);
  document.addEventListener("visibilitychange", tryNow);
  window.setInterval(tryNow, pause);
}

function offerHandOver(keeper: AnswerKeeper): void {
  const button = find("showSquare", HTMLButtonElement);
  if (button === undefined) return;
  button.addEventListener("click", async () => {
    const waiting = await keeper.waiting();
    if (waiting !== undefined) handOver(`${window.location.origin}/r/remise#${waiting.sealed}`);
  });
}

/** Another phone hands in what its address holds, once somebody presses. */
function offerRelay(): void {
  const button = find("relay", HTMLButtonElement);
  if (button === undefined) return;
  const sealed = window.location.hash.slice(1);
  if (!/^[01][\w-]{20,}$/.test(sealed)) {
    tell("relay.empty");
    return;
  }
  // What it holds must not stay in the history of somebody else's phone.
  window.history.replaceState(null, "", window.location.pathname);
  show(button);
  button.addEventListener("click", async () => {
    const posted = await postAnswer(sealed);
    if (posted.kind === "later") return tell("relay.later");
    show(button, false);
    if (posted.kind !== "receipt") return tell("relay.refused");
    tell("");
    const [done, code] = [find("done", HTMLElement), find("code", HTMLElement)];
    if (code !== undefined) code.textContent = posted.code;
    show(done);
  });
}

/** Forgets at once, or at the second press when an answer would be lost. */
function offerForgetting(keeper: AnswerKeeper, address: string): void {
  let isSure = false;
  const button = find("forget", HTMLButtonElement);
  if (button === undefined) return;
  button.addEventListener("click", async () => {
    if ((await keeper.waiting()) !== undefined && !isSure) {
      isSure = true;
      return tell("phone.forgetWaiting");
    }
    await forgetAnswers();
    await forgetPage(address);
    const told = document.createElement("p");
    told.textContent = wordOf("phone.forgotten");
    told.setAttribute("role", "status");
    told.tabIndex = -1;
    const page = document.querySelector("main");
    if (page !== null) page.textContent = "";
    if (page !== null) page.append(told);
    told.focus();
  });
}
