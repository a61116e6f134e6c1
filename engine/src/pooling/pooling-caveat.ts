import type { Sentences } from "../evaluate/study.ts";

/** What must be printed beside a pooled figure. */
export type PoolingCaveat =
  | {
      readonly code: "projectsDropped";
      readonly rows: readonly number[];
      readonly columns: readonly string[];
    }
  | { readonly code: "optionIgnored"; readonly option: string; readonly method: string }
  | { readonly code: "fewProjects"; readonly projects: number }
  | { readonly code: "differencesIgnored"; readonly projects: number; readonly pValue: number }
  | { readonly code: "effectsDiffer"; readonly low: number; readonly high: number }
  | { readonly code: "alikeBeyondChance" }
  | {
      readonly code: "narrowerThanChance";
      readonly asked: "hartungKnapp";
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly code: "normalWithFewProjects";
      readonly projects: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly code: "oneProjectDecides"; readonly label: string; readonly without: number }
  | { readonly code: "heaviestProject"; readonly label: string; readonly percent: number }
  | { readonly code: "manyModerators"; readonly moderators: number; readonly projects: number }
  | { readonly code: "aliasedColumns"; readonly columns: readonly string[] }
  | { readonly code: "repeatedLabel"; readonly labels: readonly string[] }
  | { readonly code: "asymmetry"; readonly pValue: number; readonly filled: number }
  | { readonly code: "fewGroups"; readonly groups: number };

/** A caveat with its sentence in both languages. */
export type ToldPoolingCaveat = PoolingCaveat & { readonly reading: Sentences };
