import { mkdirSync, writeFileSync } from "node:fs";
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

/** Takes the figures of one test file; they are written down for the page of proofs when the environment asks. */
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

/** Opens the record of a method; `file` distinguishes several test files of one method. */
export function proofRecord(method: string, source = "", file = method): ProofRecord {
  const agreements: Agreement[] = [];
  const calibrations: Calibration[] = [];
  afterAll(() => {
    if (process.env.OUVRAGE_RECORD_PROOFS === undefined) return;
    const folder = new URL("results/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    for (const [kind, rows] of Object.entries({ agreement: agreements, calibration: calibrations })) {
      if (rows.length === 0) continue;
      writeFileSync(new URL(`${file}.${kind}.json`, folder), `${JSON.stringify(rows, null, 1)}\n`);
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
