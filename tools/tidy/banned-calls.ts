import ts from "typescript";
import { codeFiles, type Finding, type HouseFile, isTest, type Rule } from "./house.ts";
import { findingAt, walk } from "./syntax.ts";

/** A call that only some rooms may make. `inTests`: tests may too. */
interface BannedCall {
  readonly call: string;
  readonly rooms: RegExp;
  readonly inTests: boolean;
  readonly remedy: string;
}

const clocks = /^(tools\/|cli\/|server\/src\/system-clock\.ts$|web\/src\/app\/browser-clock\.ts$)/;

const bannedCalls: readonly BannedCall[] = [
  { call: "Date.now", rooms: clocks, inTests: false, remedy: "the Clock given as a port" },
  { call: "new Date()", rooms: clocks, inTests: false, remedy: "the Clock given as a port" },
  {
    call: "new Date(…)",
    rooms: /^(files|server|web|cli|tools)\//,
    inTests: true,
    remedy: "Month and Day of the kernel",
  },
  { call: "Math.random", rooms: /^$/, inTests: false, remedy: "a seeded generator, or Ids" },
  {
    call: "process.env",
    rooms: /^(cli|tools|engine\/reference|testkit\/src\/browser)\/|^server\/src\/(settings|main)\.ts$/,
    inTests: true,
    remedy: "settings read once at the door",
  },
  {
    call: "fetch",
    rooms: /^(tools|cli)\/|^web\/src\/http\//,
    inTests: true,
    remedy: "the typed client of web/src/http",
  },
  { call: "console", rooms: /^(cli|tools)\//, inTests: false, remedy: "the output given as a port" },
];

export const bannedCall: Rule = {
  name: "banned call",
  find: (house) => codeFiles(house).flatMap(callsOf),
};

function callsOf(file: HouseFile): readonly Finding[] {
  const findings: Finding[] = [];
  walk(file, (node) => {
    const call = callOf(node);
    const ban = bannedCalls.find((each) => each.call === call);
    if (ban === undefined || ban.rooms.test(file.path) || (ban.inTests && isTest(file.path))) return;
    findings.push(findingAt(file, node, `${ban.call} is banned, use ${ban.remedy}`));
  });
  return findings;
}

function callOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const owner = node.expression.text;
    if (owner === "console") return "console";
    return `${owner}.${node.name.text}`;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
    return (node.arguments?.length ?? 0) === 0 ? "new Date()" : "new Date(…)";
  }
  if (ts.isCallExpression(node) && /^(globalThis\.|window\.)?fetch$/.test(node.expression.getText()))
    return "fetch";
  return undefined;
}
