import { openReader } from "../rights/listen.ts";
import { wordOf } from "./page-parts.ts";

/** Milliseconds that a browser is given to learn which voices it has. */
const patience = 1500;
const read = "h1, h2, p, li, legend, dt, dd, .choice span";

/** Gives each part of the page a button that reads it, where the phone has a voice for its language; else says so. */
export function offerReading(tag: string): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-listen]")];
  let reading: HTMLButtonElement | undefined;
  let hasButtons = false;
  const reader = openReader(() => refresh(), tag.slice(0, 2));
  const refresh = () => {
    if (!hasButtons && reader.canRead()) {
      hasButtons = true;
      for (const part of parts) addButton(part);
      document.getElementById("no-voice")?.remove();
    }
    if (reading !== undefined && !reader.isReading()) {
      reading.textContent = wordOf("page.listen");
      reading = undefined;
    }
  };
  const addButton = (part: HTMLElement) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "listen";
    button.textContent = wordOf("page.listen");
    button.addEventListener("click", () => {
      const isThis = reading === button;
      reader.stop();
      if (isThis) return;
      reader.read(textsOf(part));
      reading = button;
      button.textContent = wordOf("page.stop");
    });
    part.append(button);
  };
  refresh();
  window.setTimeout(() => {
    refresh();
    if (!hasButtons) sayNoVoice(parts[0]);
  }, patience);
}

function sayNoVoice(part: HTMLElement | undefined): void {
  const told = document.createElement("p");
  told.id = "no-voice";
  told.className = "soft";
  told.textContent = wordOf("page.noVoice");
  part?.append(told);
}

/** The texts of a part in order, each once: what holds others is read through them. */
function textsOf(part: HTMLElement): readonly string[] {
  const elements = [...part.querySelectorAll<HTMLElement>(read)];
  return elements
    .filter((element) => element.querySelector(read) === null && element.offsetParent !== null)
    .map((element) => element.innerText.trim())
    .filter((text) => text !== "");
}
