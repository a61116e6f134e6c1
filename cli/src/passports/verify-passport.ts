import {
  fingerprintOf,
  type Passport,
  readPassportFile,
  readStatusList,
  type StatusReading,
  seerWordsFr,
} from "../../../core/src/passports/index.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused, UnusableArguments } from "../terminal/terminal.ts";

const verifyPassportOptions = {
  fingerprint: { type: "string", value: "3F2A-…", about: say("command.verifyPassport.fingerprint") },
  list: { type: "string", value: "LISTE.json", about: say("command.verifyPassport.list") },
} as const satisfies OptionTable;

/** `ouvrage verify-passport`: whether a passport is as it was given. Needs files alone: no server, no network. */
export const verifyPassportCommand: Command = {
  file: say("command.verifyPassport.stand"),
  options: verifyPassportOptions,
  note: () => say("command.verifyPassport.note", { option: "--fingerprint" }),
  stopsCleanly: false,
  run: verifyPassport,
};

/** Longest file that is read at once. */
const bytesAtMost = 1_000_000;

async function verifyPassport(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, verifyPassportOptions);
  const path = onlyFile(positionals);
  const reading = await readPassportFile(await textOf(path));
  if (reading.kind === "notOurs") {
    throw new UnusableArguments(say("command.verifyPassport.notPassport", { path }), {
      code: "notAPassport",
    });
  }
  if (reading.kind !== "genuine") {
    return refused({ code: "passportAltered" }, say("command.verifyPassport.altered"));
  }
  const { passport } = reading.signed;
  const now = new Date().toISOString();
  const status = values.list === undefined ? undefined : await statusIn(values.list, passport, now);
  return tell(passport, { printed: values.fingerprint, status, now });
}

interface Known {
  readonly printed: string | undefined;
  readonly status: Exclude<StatusReading, { kind: "unknown" }> | undefined;
  readonly now: string;
}

function tell(passport: Passport, { printed, status, now }: Known): Outcome {
  const { issuer, validUntil } = passport;
  const fingerprint = fingerprintOf(issuer.key);
  if (printed !== undefined && plain(printed) !== plain(fingerprint)) {
    const text = say("command.verifyPassport.otherIssuer", { fingerprint });
    return refused({ code: "otherIssuer", fingerprint }, text);
  }
  if (status?.kind === "withdrawn") {
    return refused({ code: "passportWithdrawn" }, say("command.verifyPassport.withdrawn"));
  }
  if (validUntil < now) {
    const text = say("command.verifyPassport.expired", { day: validUntil.slice(0, 10) });
    return refused({ code: "passportExpired", validUntil }, text);
  }
  const isIssuerKnown = printed !== undefined;
  const isListRead = status !== undefined;
  const text = linesOf(passport, { fingerprint, isIssuerKnown, status }).join("\n");
  const json = { intact: true, isIssuerKnown, isListRead, fingerprint, passport };
  return { status: exitStatus.done, json, text };
}

function linesOf(
  { issuer, holder, skills, status: place }: Passport,
  known: Pick<Known, "status"> & { readonly fingerprint: string; readonly isIssuerKnown: boolean },
): readonly string[] {
  const { fingerprint, isIssuerKnown, status } = known;
  return [
    say("command.verifyPassport.genuine", { issuer: issuer.name, holder }),
    isIssuerKnown
      ? say("command.verifyPassport.knownIssuer")
      : say("command.verifyPassport.unknownIssuer", { fingerprint }),
    status === undefined
      ? say("command.verifyPassport.notAsked", { address: place.list, option: "--list" })
      : say("command.verifyPassport.holds", { day: status.since.slice(0, 10) }),
    ...skills.map(
      ({ words, seenBy, day }) =>
        `- ${say("command.verifyPassport.skill", { words, who: seerWordsFr[seenBy], day })}`,
    ),
  ];
}

async function statusIn(path: string, { issuer, status }: Passport, now: string) {
  const read = await readStatusList(await textOf(path), { ...status, key: issuer.key, now });
  if (read.kind !== "unknown") return read;
  throw new UnusableArguments(say("command.verifyPassport.badList", { path }), { code: "notThisList" });
}

async function textOf(path: string): Promise<string> {
  const file = await fileSource(path);
  if ((file.size ?? 0) > bytesAtMost) return "";
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** However it was copied from paper: with or without dashes and spaces, in small or capital letters. */
function plain(text: string): string {
  return text.replaceAll(/[\s‐-―-]/g, "").toUpperCase();
}
