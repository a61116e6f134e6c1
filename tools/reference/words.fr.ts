import type { Role } from "../../core/src/access/index.ts";
import type { RubricUse } from "../../files/src/dsn/rubrics.ts";

/** Roles as the reference pages name them. */
export const roleNames: Readonly<Record<Role, string>> = {
  owner: "propriétaire du compte",
  hr: "ressources humaines",
  frontlineManager: "encadrement de proximité",
  workplaceTutor: "tutorat",
  trainer: "formation",
  adviser: "conseil (OPCO)",
  analyst: "étude (branche, territoire)",
  worksCouncil: "CSE",
  evaluator: "évaluation",
  auditor: "audit",
};

/** What is kept of a rubric, in words. */
export const rubricUses: Readonly<Record<RubricUse, string>> = {
  value: "la valeur est gardée",
  family: "seule la famille du motif est gardée, le motif est oublié",
  band: "seule la tranche est gardée, la valeur est oubliée",
  check: "sert à vérifier ou à choisir, n’est pas gardée",
  boundary: "marque un début de bloc, sa valeur n’est jamais lue",
};

/** Titles and paragraphs of the reference pages. */
export const pageWords = {
  generated: "<!-- Page écrite d’après le code par « npm run reference » ; ne pas la modifier à la main. -->",
  rolesTitle: "# Qui peut faire quoi",
  rolesLead:
    "Une ligne par chose à faire. Ce qui n’est permis à aucun rôle n’est permis à personne. Les écrans ne cachent rien d’eux-mêmes : ce sont les actes et les données qui refusent.",
  rolesHead: ["À faire", "Qui le peut"],
  nobody: "personne",
  rubricsTitle: "# Ce qu’Ouvrage lit d’une DSN",
  rubricsLead:
    "Seules les rubriques de cette page sont regardées. Toutes les autres sont écartées dès la lecture, sans être gardées ni écrites nulle part ; Ouvrage dit seulement combien il en a écarté. Le numéro de sécurité sociale n’est jamais lu.",
  rubricsEdition:
    "Libellés de la norme : cahier technique {edition}. Versions de norme vérifiées : {versions}.",
  rubricsHead: ["Rubrique", "Libellé de la norme", "Ce qui en est fait"],
} as const;
