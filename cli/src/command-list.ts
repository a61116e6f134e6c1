import { say } from "./say.ts";
import type { Command } from "./terminal/terminal.ts";

/** A command by its name. It is loaded when it is asked for: most need no server. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commandList: readonly ListedCommand[] = [
  {
    name: "serve",
    summary: say("command.serve.summary"),
    load: async () => (await import("./serve/serve.ts")).serveCommand,
  },
  {
    name: "import",
    summary: say("command.import.summary"),
    load: async () => (await import("./workforce/import.ts")).importCommand,
  },
  {
    name: "profile",
    summary: say("command.profile.summary"),
    load: async () => (await import("./categories/profile.ts")).profileCommand,
  },
  {
    name: "estimate",
    summary: say("command.estimate.summary"),
    load: async () => (await import("./evaluation/estimate.ts")).estimateCommand,
  },
  {
    name: "estimate-panel",
    summary: say("command.panel.summary"),
    load: async () => (await import("./evaluation/estimate-panel.ts")).estimatePanelCommand,
  },
  {
    name: "pool",
    summary: say("command.pool.summary"),
    load: async () => (await import("./evaluation/pool.ts")).poolCommand,
  },
  {
    name: "power",
    summary: say("command.power.summary"),
    load: async () => (await import("./evaluation/power.ts")).powerCommand,
  },
];
