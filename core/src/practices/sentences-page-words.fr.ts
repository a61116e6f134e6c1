import type { Approval } from "./consent-model.ts";

/** Words of the page on which somebody reads the sentences that quote them. */
export const sentencesPageWordsFr = {
  title: "Vos phrases",
  heading: "Relire vos phrases",
  intro:
    "Une histoire du projet cite vos mots. Les voici comme d’autres les liraient : les noms et les détails rares sont masqués.",
  rule: "Dites, pour chacune, jusqu’où elle peut aller. Sans réponse, elle reste dans l’entreprise. Vous pourrez changer d’avis avec le même lien, tant qu’il marche.",
  limits:
    "Une phrase retirée quitte la bibliothèque tout de suite. Ce que quelqu’un a déjà lu, noté ou imprimé ne peut pas être repris.",
  none: "Aucune phrase ne vous cite pour le moment.",
  legend: "Jusqu’où peut aller cette phrase ?",
  send: "Envoyer mes réponses",
  thanks: "C’est noté",
  kept: "Vos réponses sont gardées. Vous pouvez fermer cette page.",
  keptNone: "Rien n’a été gardé : ces phrases ont changé entre-temps. Relisez-les avant de répondre.",
  again: "Relire mes phrases",
} as const;

/** The answers, from the farthest to none. */
export const approvalWordsFr: Readonly<Record<Approval["reach"], string>> = {
  named: "Partout, même avec le nom de l’entreprise",
  anonymous: "Partout, sans le nom de l’entreprise",
  network: "Dans le réseau de l’entreprise seulement",
  internal: "Dans l’entreprise seulement",
  struck: "Nulle part : je la barre",
};
