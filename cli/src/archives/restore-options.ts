import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { openOptions } from "./secrets.ts";

/** What opens an archive, and what is done again in it. */
export const restoreOptions = {
  ...openOptions,
  erasures: {
    type: "string",
    value: say("command.archive.textStand"),
    about: say("command.restore.erasures"),
  },
} as const satisfies OptionTable;
