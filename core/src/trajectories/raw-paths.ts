/** What was read of everybody, before the months without a row are told. Growing columns, person-major. */
export interface RawPaths {
  readonly width: number;
  people: number;
  /** 1 + state; 0 while no row of the month was read. */
  seen: Uint8Array;
  hours: Float32Array;
  pay: Float32Array;
  /** 1 + place of a label; 0 when it is not told. */
  site: Uint16Array;
  /** The establishment whose file told the row. */
  filed: Uint16Array;
  occupation: Uint16Array;
  grade: Uint16Array;
  /** 1 + state of somebody who left, when every row of the month tells an end; `stillIn` says that one does not. */
  exit: Uint8Array;
  stillIn: Uint8Array;
  /** Place of the month of the end. */
  exitMonth: Int16Array;
  /** Per person: place of the month of the earliest start told; 32767 when it never was. */
  start: Int16Array;
}
