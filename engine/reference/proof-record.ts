import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect } from "vitest";

/** One figure of ours beside the figure of the reference. */
export interface Agreement {
  readonly method: string;
  /** What is computed, on which data, such as "LaLonde, ATT, standard error". */
  readonly case: string;
  /** Software and version, or the file of published reference results. */
  readonly source: string;
  readonly ours: number;
  readonly reference: number;
  /** Largest accepted difference, relative to the reference. */
  readonly relative: number;
}

/** How intervals and tests of a method behave over simulated samples of one world. */
export interface Calibration {
  readonly method: string;
  readonly world: string;
  readonly draws: number;
  /** Draws that the method refused to answer. */
  readonly refused: number;
  /** Share of answered draws whose 95 % interval holds the true effect. */
  readonly coverage: number;
  /** Share of answered draws that reject a true effect at 5 %. */
  readonly rejection: number;
}

/** Takes the figures of one test file; they are written in the folder that OUVRAGE_RECORD_PROOFS names, if it does. */
export interface ProofRecord {
  /** Asserts that the figures agree. `relative` 1e-8 by default, with a floor of `absolute` 1e-12. */
  readonly agree: (
    name: string,
    ours: number,
    reference: number,
    rule?: { readonly source?: string; readonly relative?: number; readonly absolute?: number },
  ) => void;
  readonly calibrated: (calibration: Omit<Calibration, "method">) => void;
}

/** Below this many draws a calibration is a quick look, not a proof. */
const fewestDraws = 1000;

/** Opens the record of a method in a test file; `source` is what its figures are compared with unless they say. */
export function proofRecord(method: string, source = ""): ProofRecord {
  const agreements: Agreement[] = [];
  const calibrations: Calibration[] = [];
  afterAll(() => {
    const folder = process.env.OUVRAGE_RECORD_PROOFS;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    const file = basename(expect.getState().testPath ?? "").replace(/\.ts$/, "");
    const proofs = calibrations.filter(({ draws }) => draws >= fewestDraws);
    for (const [kind, rows] of Object.entries({ agreement: agreements, calibration: proofs })) {
      if (rows.length === 0) continue;
      const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
      writeFileSync(join(folder, `${file}.${method}.${kind}.json`), `[\n${lines}\n]\n`);
    }
  });
  return {
    agree: (name, ours, reference, rule = {}) => {
      const relative = rule.relative ?? 1e-8;
      agreements.push({ method, case: name, source: rule.source ?? source, ours, reference, relative });
      const reach = Math.max(relative * Math.abs(reference), rule.absolute ?? 1e-12);
      expect(Math.abs(ours - reference), `${name}: ${ours} against ${reference}`).toBeLessThanOrEqual(reach);
    },
    calibrated: (calibration) => calibrations.push({ method, ...calibration }),
  };
}
