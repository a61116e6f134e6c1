import type { Page } from "playwright-core";

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
        const stop = await stopOf(page);
        heard.push(stop);
        if (stop.role === "document") continue;
        if (stop.name === "") throw new Error(`a ${stop.role} has no name to be heard`);
        if (!(await isFocusSeen(page)))
          throw new Error(`the focus is not seen on ${stop.role} "${stop.name}"`);
        if (stop.role === role && isNamed(stop, name)) return;
      }
      const way = heard.slice(begun).map((stop) => `${stop.role} "${stop.name}"`);
      throw new Error(`no ${role} named ${name} by keyboard; heard: ${[...new Set(way)].join(", ")}`);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    where: () => stopOf(page),
  };
}

function isNamed(stop: Stop, name: string | RegExp): boolean {
  return typeof name === "string" ? stop.name === name : name.test(stop.name);
}

/** Role and name as the accessibility tree gives them; `document` when nothing has the keyboard. */
async function stopOf(page: Page): Promise<Stop> {
  const focused = page.locator(":focus");
  if ((await focused.count()) === 0) return { role: "document", name: "" };
  const tag = await focused.evaluate((element) => element.tagName);
  if (tag === "SUMMARY") return { role: "summary", name: plain((await focused.textContent()) ?? "") };
  const [line = ""] = (await focused.ariaSnapshot()).split("\n");
  const found = /^- (?:'|)(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line);
  return { role: found?.[1] ?? line, name: plain(found?.[2]?.replaceAll('\\"', '"') ?? "") };
}

/** Ordinary spaces only, so that tests are written as people type. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function isFocusSeen(page: Page): Promise<boolean> {
  return page.locator(":focus").evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
}
