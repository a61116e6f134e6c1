import type { EmailAddress, Invitation } from "./model.ts";

/** An invitation that nobody has answered. */
export const sampleInvitation: Invitation = {
  id: "00000000-0000-4000-8000-00000000000a",
  email: "ana@exemple.fr" as EmailAddress,
  roles: ["hr"],
  invitedAt: "2026-11-23T08:00:00.000Z",
  isMailed: false,
};
