import type { CategoryDefinition, CategoryProfile } from "../categories/index.ts";
import type { DisclosureRule } from "../disclosure/index.ts";
import type { Day, Month } from "../kernel/calendar.ts";
import type { AccessFigures, RatePair } from "./release-comparisons.ts";
import type { SizeFigures } from "./release-size.ts";

/** What the page is made from. */
export interface CategoryPageSubject {
  /** Name of the company, as it calls itself. */
  readonly company: string;
  readonly definition: CategoryDefinition;
  /** Exact figures of the month: they only leave through `rule`. */
  readonly profile: CategoryProfile;
  readonly month: Month;
  readonly today: Day;
  readonly rule: DisclosureRule;
}

/** The figures of a page once released. */
export interface PageFigures {
  readonly size: SizeFigures;
  readonly access: AccessFigures | undefined;
  readonly signs: readonly {
    readonly sign: CategoryProfile["precarity"][number]["sign"];
    readonly pair: RatePair;
  }[];
}
