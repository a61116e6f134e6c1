/** The line being read. One object serves for the whole file: what it holds is true until the next line only. */
export class CurrentLine {
  bytes: Buffer = Buffer.alloc(0);
  /** Bounds of the value between its quotes; both are bounds of the line when it is broken. */
  from = 0;
  to = 0;
  /** 1 for the first line of the file, blank lines included. */
  number = 0;
  /** Number of the rubric, negative when the line is broken or the rubric foreign. */
  index = -1;
}
