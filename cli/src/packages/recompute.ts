import { createHash } from "node:crypto";
import { packageBytesAtMost, type Recomputed, recomputePackage } from "../../../core/src/packages/index.ts";
import { packageFiles } from "../../../files/src/packages/index.ts";
import { say } from "../say.ts";
import { readVersion } from "../serve/read-version.ts";
import { fileSource } from "../terminal/file-source.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused } from "../terminal/terminal.ts";

const recomputeOptions = {} as const satisfies OptionTable;

/** `ouvrage recompute`: whether the results of a package come again from it, byte for byte. Needs the file alone. */
export const recomputeCommand: Command = {
  file: say("command.recompute.stand"),
  options: recomputeOptions,
  note: () => say("command.recompute.note"),
  stopsCleanly: false,
  run: recompute,
};

async function recompute(given: readonly string[]): Promise<Outcome> {
  const { positionals } = readOptions(given, recomputeOptions);
  const path = onlyFile(positionals);
  const file = await fileSource(path);
  if ((file.size ?? 0) > packageBytesAtMost) return tellUnusable(path, [{ code: "tooLarge", path: "" }]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const made = recomputePackage(Buffer.concat(chunks), { files: packageFiles, sha256 });
  if (made.kind === "unusable") return tellUnusable(path, made.faults);
  const own = { ouvrage: await readVersion(), node: process.versions.node };
  return tellComputed(made, own);
}

type Faults = Extract<Recomputed, { readonly kind: "unusable" }>["faults"];

function tellUnusable(path: string, faults: Faults): Outcome {
  const lines = faults.map(
    ({ code, path: at }) => `- ${say(`command.recompute.fault.${code}`, { path: at })}`,
  );
  const text = [say("command.recompute.unusable", { path }), ...lines].join("\n");
  return refused({ code: "unusablePackage", faults }, text, exitStatus.unusable);
}

type Computed = Extract<Recomputed, { readonly kind: "computed" }>;

function tellComputed(made: Computed, own: { readonly ouvrage: string; readonly node: string }): Outcome {
  const { manifest, analyses, differences, planFaults } = made;
  const versions = say("command.recompute.versions", {
    packed: manifest.made.ouvrage,
    packedNode: manifest.made.node,
    own: own.ouvrage,
    ownNode: own.node,
  });
  const isPlanChanged = (planFaults ?? []).length > 0;
  if (differences.length > 0 || isPlanChanged) {
    const lines = [
      ...differences.map((difference) => say("command.recompute.differs", { ...difference })),
      ...(isPlanChanged ? [say("command.recompute.planChanged")] : []),
    ];
    const text = [say("command.recompute.changed"), ...lines.map((line) => `- ${line}`), versions].join("\n");
    return refused({ code: "resultsDiffer", differences, planFaults: planFaults ?? [], own }, text);
  }
  const text = [
    say("command.recompute.same", { count: analyses }),
    say("command.recompute.files", { count: manifest.files.length }),
    say(planFaults === undefined ? "command.recompute.noPlan" : "command.recompute.plan"),
    versions,
  ].join("\n");
  const json = {
    same: true,
    kind: manifest.kind,
    analyses,
    files: manifest.files.length,
    plan: planFaults === undefined ? "none" : "whole",
    made: manifest.made,
    own,
  };
  return { status: exitStatus.done, json, text };
}
