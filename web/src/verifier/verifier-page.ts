import { fingerprintOf, seerWordsFr, writeDay } from "../../../core/src/passports/public.ts";
import { browserNow, browserToday } from "../app/browser-clock.ts";
import { build } from "../rights/build.ts";
import { openReader } from "../rights/listen.ts";
import { sayFrom, type Values } from "../words/say-from.ts";
import { forgetKept, hasKept, keepIssuer } from "./kept-issuers.ts";
import { type Verdict, type Verified, verify } from "./verify.ts";
import { type VerifierWord, verifierWordsFr } from "./words.fr.ts";

const write = sayFrom(verifierWordsFr);
const say = (key: VerifierWord, values?: Values): string => write(key, values);

/** The page that says whether a passport is as it was given. What a square brought leaves the address at once. */
export function openVerifier(place: HTMLElement): void {
  const reader = openReader(() => refreshVoice());
  let refreshVoice = () => {};
  const show = (...content: readonly HTMLElement[]) => {
    reader.stop();
    place.replaceChildren(...content);
    refreshVoice = offerVoice(place, reader);
    document.getElementById("title")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };
  const check = async (text: string) => {
    show(titleOf(say("verifier.title")), status(say("verifier.working")));
    const verified = await verify(text, browserNow());
    show(...verdictScreen(verified, { again: ask, retry: () => check(text) }));
  };
  const ask = () => show(...askScreen(check));
  const take = () => {
    const brought = location.hash.slice(1);
    if (brought === "") return false;
    history.replaceState(null, "", location.pathname);
    check(brought);
    return true;
  };
  window.addEventListener("hashchange", take);
  if (!take()) ask();
}

function titleOf(text: string): HTMLHeadingElement {
  const title = build("h1", { id: "title", text });
  title.tabIndex = -1;
  return title;
}

function status(text: string): HTMLParagraphElement {
  const told = build("p", { text });
  told.setAttribute("role", "status");
  return told;
}

function pressed(text: string, name: string, act: () => void): HTMLButtonElement {
  const button = build("button", { text, name });
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

function askScreen(check: (text: string) => void): readonly HTMLElement[] {
  const input = build("input", { id: "file" });
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    // What is larger is no passport: its text would only be waited for.
    if (file !== undefined) check(file.size > 200_000 ? "" : await file.text());
  });
  const fileLabel = build("label", { text: say("verifier.file") });
  fileLabel.htmlFor = input.id;
  const text = build("textarea", { id: "text" });
  text.rows = 3;
  const textLabel = build("label", { text: say("verifier.text") });
  textLabel.htmlFor = text.id;
  const forget = build("div");
  if (hasKept()) {
    forget.append(
      pressed(say("verifier.forget"), "quiet", () => {
        forgetKept();
        forget.replaceChildren(status(say("verifier.forgotten")));
      }),
    );
  }
  return [
    titleOf(say("verifier.title")),
    build("p", { text: say("verifier.lead") }),
    build("p", { text: say("verifier.square") }),
    build("section", {}, fileLabel, input),
    build(
      "section",
      {},
      textLabel,
      text,
      pressed(say("verifier.check"), "main", () => check(text.value)),
    ),
    build("p", { name: "small", text: say("verifier.offline") }),
    forget,
  ];
}

interface Steps {
  readonly again: () => void;
  readonly retry: () => void;
}

const tones: Readonly<Record<Verified["standing"], "good" | "bad" | "doubt">> = {
  good: "good",
  withdrawn: "bad",
  altered: "bad",
  notOurs: "bad",
  expired: "doubt",
  unknownIssuer: "doubt",
  notAsked: "doubt",
};

function verdictScreen(verified: Verified, { again, retry }: Steps): readonly HTMLElement[] {
  const { standing } = verified;
  const title = titleOf(say(`verifier.${standing}`));
  title.className = `verdict ${tones[standing]}`;
  const last = [
    build("p", { name: "small", text: say("verifier.limit") }),
    pressed(say("verifier.again"), "main", again),
  ];
  if (!("passport" in verified)) {
    return [title, build("p", { text: say(`verifier.${verified.standing}.more`) }), ...last];
  }
  return [title, ...whyParts(verified, retry), saysPart(verified), ...last];
}

/** What the verdict means, and what to do. */
function whyParts(verdict: Verdict, retry: () => void): readonly HTMLElement[] {
  const { passport, standing, issuer } = verdict;
  const { issuer: said, validUntil, status: list } = passport;
  const name = issuer?.name ?? said.name;
  const day = writeDay(validUntil.slice(0, 10));
  const more = build("p", { text: say(`verifier.${standing}.more`, { name, day }) });
  if (standing !== "unknownIssuer") return [more];
  const site = new URL(list.list).origin;
  const today = browserToday();
  return [
    more,
    build("p", { text: say("verifier.unknownIssuer.do", { site: `${site}/verifier` }) }),
    build("p", { name: "fingerprint", text: fingerprintOf(said.key) }),
    pressed(say("verifier.trust"), "quiet", () => {
      keepIssuer({ key: said.key, name: said.name, on: today, by: "hand" });
      retry();
    }),
  ];
}

/** The passport in plain words. */
function saysPart({ passport, issuer, listSince }: Verdict): HTMLElement {
  const { holder, issuer: said, skills, issuedAt, validUntil } = passport;
  const lines = skills.map(({ words, day, seenBy }) =>
    build("li", {
      text: say("verifier.skill", { words, who: seerWordsFr[seenBy], day: writeDay(day) }),
    }),
  );
  const facts: readonly (readonly [VerifierWord, string])[] = [
    ["verifier.holder", holder],
    ["verifier.issuer", said.name],
    ["verifier.issuedOn", writeDay(issuedAt.slice(0, 10))],
    ["verifier.until", writeDay(validUntil.slice(0, 10))],
    ["verifier.key", fingerprintOf(said.key)],
  ];
  const pairs = facts.flatMap(([key, text]) => [build("dt", { text: say(key) }), build("dd", { text })]);
  const notes = [
    issuer === undefined ? "" : say(`verifier.known.${issuer.by}`, { day: writeDay(issuer.on) }),
    listSince === "" ? "" : say("verifier.list", { day: writeDay(listSince.slice(0, 10)) }),
  ].filter((text) => text !== "");
  return build(
    "section",
    {},
    build("h2", { text: say("verifier.says") }),
    build("ul", {}, ...lines),
    build("dl", {}, ...pairs),
    ...notes.map((text) => build("p", { name: "small", text })),
  );
}

/** A button that reads the screen aloud, where the device has a voice of its own. */
function offerVoice(place: HTMLElement, reader: ReturnType<typeof openReader>): () => void {
  const button = pressed("", "quiet listen", () => {
    if (reader.isReading()) return reader.stop();
    const texts = [...place.querySelectorAll<HTMLElement>("h1, h2, p, li, dt, dd")];
    reader.read(texts.map(({ innerText }) => innerText));
  });
  const refresh = () => {
    button.hidden = !reader.canRead();
    button.textContent = say(reader.isReading() ? "verifier.silence" : "verifier.listen");
  };
  refresh();
  place.querySelector("h1")?.after(button);
  return refresh;
}
