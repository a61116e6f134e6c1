import { createHash } from "node:crypto";
import {
  type ProofFault,
  type ProofReading,
  readPlanProof,
  shortFingerprint,
} from "../../../core/src/plans/index.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused, UnusableArguments } from "../terminal/terminal.ts";

const verifyPlanOptions = {
  fingerprint: { type: "string", value: "3F2A-…", about: say("command.verifyPlan.fingerprint") },
} as const satisfies OptionTable;

/** `ouvrage verify-plan`: whether a sealed plan is as it was sealed. Needs the file alone: no server, no database. */
export const verifyPlanCommand: Command = {
  file: say("command.verifyPlan.stand"),
  options: verifyPlanOptions,
  note: () => say("command.verifyPlan.note", { option: "--fingerprint" }),
  stopsCleanly: false,
  run: verifyPlan,
};

/** Longest file that is read at once. */
const bytesAtMost = 100_000_000;

async function verifyPlan(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, verifyPlanOptions);
  const path = onlyFile(positionals);
  const file = await fileSource(path);
  if ((file.size ?? 0) > bytesAtMost) throw notProof(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const reading = readPlanProof(Buffer.concat(chunks), sha256, values.fingerprint);
  if (reading.kind === "unreadable") throw notProof(path);
  return reading.kind === "broken" ? tellBroken(reading.faults) : tellWhole(reading);
}

function notProof(path: string): UnusableArguments {
  return new UnusableArguments(say("command.verifyPlan.notProof", { path }), { code: "notAPlanProof" });
}

function tellBroken(faults: readonly ProofFault[]): Outcome {
  const lines = faults.map(({ code, ...fault }) =>
    say(`command.verifyPlan.fault.${code}`, {
      number: "number" in fault ? fault.number : 0,
      expected: "expected" in fault ? fault.expected : "",
    }),
  );
  const text = [say("command.verifyPlan.broken"), ...lines.map((line) => `- ${line}`)].join("\n");
  return refused({ code: "planChanged", faults }, text);
}

function tellWhole({ seals, links }: Extract<ProofReading, { readonly kind: "whole" }>): Outcome {
  const [sealed, ...added] = seals.map(({ link, content }) => ({
    number: link.head.number,
    sealedAt: link.head.sealedAt,
    fingerprint: shortFingerprint(link.fingerprint),
    sha256: link.fingerprint,
    sealedAfterStart: content.start.isStarted,
    label: content.project.label,
  }));
  if (sealed === undefined) throw new Error("invalid proof; one that is whole must have a plan");
  const { label, fingerprint, sealedAt } = sealed;
  const text = [
    say("command.verifyPlan.whole", { label }),
    say(sealed.sealedAfterStart ? "command.verifyPlan.afterStart" : "command.verifyPlan.beforeStart", {
      at: sealedAt,
    }),
    say("command.verifyPlan.printed", { fingerprint }),
    say("command.verifyPlan.added", { count: added.length }),
    say("command.verifyPlan.limits"),
  ].join("\n");
  return { status: exitStatus.done, json: { intact: true, plan: sealed, additions: added, links }, text };
}
