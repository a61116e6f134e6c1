import type { Seer } from "./model.ts";

/** Who saw it, in a passport and on its pages: a function, never a name. */
export const seerWordsFr: Readonly<Record<Seer, string>> = {
  executive: "la direction",
  hr: "les ressources humaines",
  frontlineManager: "l’encadrement de l’équipe",
  workplaceTutor: "une personne qui accompagne au poste",
  trainer: "une formatrice ou un formateur de l’entreprise",
  trainingProvider: "l’organisme de formation",
  colleague: "une ou un collègue",
  expert: "une personne qui connaît le métier",
  company: "l’entreprise (sans dire qui)",
};

/** Sentences that are signed with a passport: changed, they make another document. */
export const credentialWordsFr = {
  name: "Ce que j’ai montré au travail",
  description:
    "Ce passeport dit ce qu’une personne a montré qu’elle sait faire au travail, quel jour, et qui l’a vu. Ce n’est ni un diplôme ni une certification.",
  criteria:
    "Chaque chose de la liste a été faite dans une situation de travail, ou montrée lors d’une évaluation, et notée par l’entreprise dans son projet de formation. La personne a choisi ce qui figure ici et a écrit elle-même son nom.",
  seenBy: "Vu par {who}, le {day}.",
} as const;
