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
    name: "invite-owner",
    summary: say("command.inviteOwner.summary"),
    load: async () => (await import("./serve/invite-owner.ts")).inviteOwnerCommand,
  },
  {
    name: "sign-in-link",
    summary: say("command.signInLink.summary"),
    load: async () => (await import("./serve/sign-in-link.ts")).signInLinkCommand,
  },
  {
    name: "hand-over",
    summary: say("command.handOver.summary"),
    load: async () => (await import("./serve/hand-over.ts")).handOverCommand,
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
  {
    name: "verify-plan",
    summary: say("command.verifyPlan.summary"),
    load: async () => (await import("./plans/verify-plan.ts")).verifyPlanCommand,
  },
  {
    name: "verify-passport",
    summary: say("command.verifyPassport.summary"),
    load: async () => (await import("./passports/verify-passport.ts")).verifyPassportCommand,
  },
  {
    name: "recompute",
    summary: say("command.recompute.summary"),
    load: async () => (await import("./packages/recompute.ts")).recomputeCommand,
  },
  {
    name: "backup",
    summary: say("command.backup.summary"),
    load: async () => (await import("./archives/backup.ts")).backupCommand,
  },
  {
    name: "restore",
    summary: say("command.restore.summary"),
    load: async () => (await import("./archives/restore.ts")).restoreCommand,
  },
  {
    name: "export",
    summary: say("command.export.summary"),
    load: async () => (await import("./archives/backup.ts")).exportCommand,
  },
  {
    name: "backup-key",
    summary: say("command.backupKey.summary"),
    load: async () => (await import("./archives/backup-key.ts")).backupKeyCommand,
  },
  {
    name: "erasures",
    summary: say("command.erasures.summary"),
    load: async () => (await import("./archives/erasures.ts")).erasuresCommand,
  },
  {
    name: "jobs",
    summary: say("command.jobs.summary"),
    load: async () => (await import("./chores/jobs.ts")).jobsCommand,
  },
  {
    name: "doctor",
    summary: say("command.doctor.summary"),
    load: async () => (await import("./doctor/doctor.ts")).doctorCommand,
  },
];
