import { createHmac, timingSafeEqual } from "node:crypto";
import type { ReceiptDesk } from "../../../core/src/answers/index.ts";

/** Letters and figures that nobody takes for one another, five bits each. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** Signs that tell one receipt from another, and signs that only this installation can add. */
const [ownSigns, proofSigns] = [5, 10];

/** Receipts under a key of the installation: nobody makes one up, and none says whose it is. None is kept. */
export function openReceipts(key: Buffer): ReceiptDesk {
  const mark = (text: string) => createHmac("sha256", key).update(text, "utf8").digest();
  const proofOf = (own: string) => writeSigns(mark(`proof ${own}`), proofSigns);
  return {
    codeFor(invitation, seal) {
      const own = writeSigns(mark(`own ${invitation} ${seal}`), ownSigns);
      return `${own}${proofOf(own)}`.replaceAll(/(.{5})(?=.)/g, "$1-");
    },
    isGenuine(code) {
      const plain = code.toUpperCase().replaceAll(/[\s-]/g, "").slice(0, 100);
      if (plain.length !== ownSigns + proofSigns) return false;
      const [given, wanted] = [
        Buffer.from(plain.slice(ownSigns)),
        Buffer.from(proofOf(plain.slice(0, ownSigns))),
      ];
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}

function writeSigns(bytes: Buffer, count: number): string {
  return Array.from({ length: count }, (_, place) => signs[(bytes[place] ?? 0) % signs.length]).join("");
}
