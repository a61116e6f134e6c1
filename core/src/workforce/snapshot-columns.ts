import type { Attribute, CodedColumn } from "./snapshot.ts";

/** A column being written: one label per person, unknown until it is set. */
export interface ColumnWriter {
  /** Sets a person's label; `undefined` makes it unknown. */
  set(row: number, label: string | undefined): void;
  labelAt(row: number): string | undefined;
  finish(headcount: number): CodedColumn;
}

const firstCapacity = 1024;

export function columnWriter(): ColumnWriter {
  let codes = new Int32Array(firstCapacity).fill(-1);
  const labels: string[] = [];
  const codeByLabel = new Map<string, number>();

  const codeOf = (label: string): number => {
    const known = codeByLabel.get(label);
    if (known !== undefined) return known;
    labels.push(label);
    codeByLabel.set(label, labels.length - 1);
    return labels.length - 1;
  };
  const makeRoomFor = (row: number): void => {
    if (row < codes.length) return;
    const wider = new Int32Array(Math.max(codes.length * 2, row + 1)).fill(-1);
    wider.set(codes);
    codes = wider;
  };

  return {
    set(row, label) {
      makeRoomFor(row);
      codes[row] = label === undefined ? -1 : codeOf(label);
    },
    labelAt: (row) => labels[codes[row] ?? -1],
    finish(headcount) {
      makeRoomFor(headcount - 1);
      return { codes: codes.slice(0, headcount), labels };
    },
  };
}

/** The same thing made for every attribute. */
export function perAttribute<Made>(make: (attribute: Attribute) => Made): Record<Attribute, Made> {
  return {
    establishment: make("establishment"),
    department: make("department"),
    occupationCode: make("occupationCode"),
    jobFamily: make("jobFamily"),
    exposure: make("exposure"),
    jobStatus: make("jobStatus"),
    jobGrade: make("jobGrade"),
    collectiveAgreement: make("collectiveAgreement"),
    contractKind: make("contractKind"),
    workingTime: make("workingTime"),
    payBand: make("payBand"),
    qualificationLevel: make("qualificationLevel"),
    certification: make("certification"),
    sex: make("sex"),
    ageBand: make("ageBand"),
    tenureBand: make("tenureBand"),
  };
}
