import { randomInt } from "node:crypto";
import { type ConnectionCodes, codeAlphabet, codeLength } from "../../../core/src/sharing/index.ts";

/** Codes drawn by the machine's own source of chance. */
export const connectionCodes: ConnectionCodes = {
  next: () =>
    Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join(""),
};
