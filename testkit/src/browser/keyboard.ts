import { errors, type Locator, type Page } from "playwright-core";

/** Stops of the keyboard tried before giving up: more than any page of the app has. */
const mostStops = 250;

/** What a screen reader says where the keyboard is. */
export interface Stop {
  readonly role: string;
  readonly name: string;
}

/** A person without a mouse. Every stop must have a name to be heard and a focus to be seen; else it throws. */
export interface Keyboard {
  /** Presses Tab until the element of this role and name is reached. Throws with what was heard on the way. */
  reach(role: string, name: string | RegExp): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  where(): Promise<Stop>;
  /** Every stop so far. */
  readonly heard: readonly Stop[];
}

export function openKeyboard(page: Page): Keyboard {
  const heard: Stop[] = [];
  return {
    heard,
    async reach(role, name) {
      const begun = heard.length;
      for (let count = 0; count < mostStops; count += 1) {
        await page.keyboard.press("Tab");
        const { isSeen, ...stop } = await stopOf(page);
        heard.push(stop);
        if (stop.role === "document") continue;
        if (stop.name === "") throw new Error(`a ${stop.role} has no name to be heard`);
        if (!isSeen) throw new Error(`the focus is not seen on ${stop.role} "${stop.name}"`);
        if (stop.role === role && isNamed(stop, name)) return;
      }
      const way = heard.slice(begun).map((stop) => `${stop.role} "${stop.name}"`);
      throw new Error(`no ${role} named ${name} by keyboard; heard: ${[...new Set(way)].join(", ")}`);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async where() {
      const { role, name } = await stopOf(page);
      return { role, name };
    },
  };
}

function isNamed(stop: Stop, name: string | RegExp): boolean {
  return typeof name === "string" ? stop.name === name : name.test(stop.name);
}

/** A page that changes under the keyboard takes the element away between two questions; one second is ample else. */
const patience = { timeout: 1000 };
const nowhere = { role: "document", name: "", isSeen: false };

/** Role and name as the accessibility tree gives them; `document` when nothing has the keyboard, or no longer. */
async function stopOf(page: Page): Promise<Stop & { readonly isSeen: boolean }> {
  const stop = await askStop(page);
  if (stop.role !== "") return stop;
  // What had the keyboard was going away while it was asked for: once more, on the page that is there now.
  await page.waitForTimeout(200);
  return askStop(page);
}

async function askStop(page: Page): Promise<Stop & { readonly isSeen: boolean }> {
  try {
    const focus = await focusOf(page);
    if (focus === undefined) return nowhere;
    return { ...(focus.summary ?? (await nameOf(page.locator(":focus")))), isSeen: focus.isSeen };
  } catch (error) {
    if (error instanceof errors.TimeoutError || isPageLeft(error)) return nowhere;
    throw error;
  }
}

/** The page went elsewhere between two questions. */
function isPageLeft(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Execution context was destroyed");
}

/** What one question to the page tells: asking by one locator after the other costs six times as much. */
async function focusOf(page: Page): Promise<{ isSeen: boolean; summary: Stop | undefined } | undefined> {
  const found = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || !element.matches(":focus")) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    return { isSeen, summary: element.tagName === "SUMMARY" ? (element.textContent ?? "") : undefined };
  });
  if (found === undefined) return undefined;
  const { isSeen, summary } = found;
  return { isSeen, summary: summary === undefined ? undefined : { role: "summary", name: plain(summary) } };
}

async function nameOf(focused: Locator): Promise<Stop> {
  const [line = ""] = (await focused.ariaSnapshot(patience)).split("\n");
  const found = /^- (?:'|)(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line);
  return { role: found?.[1] ?? line, name: plain(found?.[2]?.replaceAll('\\"', '"') ?? "") };
}

/** Ordinary spaces only, so that tests are written as people type. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
