import { badgeContext, credentialContext } from "./linked-data.ts";
import type { Passport, PassportSkill } from "./model.ts";
import { didOf } from "./proof.ts";
import { credentialWordsFr, seerWordsFr } from "./words.fr.ts";

/**
 * A passport as an Open Badge 3.0, which is a W3C Verifiable Credential 2.0: each thing seen is an evidence. The same
 * passport gives the same credential, word for word, on any machine: it is what lets a small square stand for it.
 */
export function credentialOf(passport: Passport) {
  const { id, issuer, holder, issuedAt, validUntil, skills, status } = passport;
  return {
    "@context": [credentialContext, badgeContext],
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: credentialWordsFr.name,
    issuer: { id: didOf(issuer.key), type: ["Profile"], name: issuer.name },
    validFrom: issuedAt,
    validUntil,
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [{ type: "IdentityObject", hashed: false, identityHash: holder, identityType: "name" }],
      achievement: {
        id: `${id}#montre`,
        type: ["Achievement"],
        name: credentialWordsFr.name,
        description: credentialWordsFr.description,
        criteria: { narrative: credentialWordsFr.criteria },
        inLanguage: "fr-FR",
      },
    },
    evidence: skills.map((skill, index) => ({
      id: `${id}#${index + 1}`,
      type: ["Evidence"],
      name: skill.words,
      narrative: narrativeOf(skill),
      genre: skill.seenBy,
    })),
    credentialStatus: {
      id: `${status.list}#${status.index}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
  };
}

/** Who saw it and when, as it is signed: the day as figures, which no language of a machine changes. */
export function narrativeOf({ day, seenBy }: PassportSkill): string {
  const [year, month, date] = day.split("-");
  return credentialWordsFr.seenBy
    .replace("{who}", seerWordsFr[seenBy])
    .replace("{day}", `${date}/${month}/${year}`);
}
