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
    "Une ligne par chose à faire. Ce qui n’est permis à aucun rôle n’est permis à personne. Les écrans ne cachent rien d’eux-mêmes : ce sont les actes et les données qui refusent. La dernière colonne dit ce qu’ouvre le partage d’un projet à une autre organisation : ce projet seul, dans le seul rôle du partage.",
  rolesHead: ["À faire", "Qui le peut", "Par un partage"],
  nobody: "personne",
  commandsTitle: "# La ligne de commande",
  commandsLead:
    "La commande s’écrit `ouvrage` (dans le dépôt : `npx ouvrage`). Chacune accepte `--help`, son mode d’emploi, et `--json`, une réponse pour programmes sur la sortie standard et rien d’autre. Les messages vont sur la sortie d’erreur.",
  statusHead: ["Code de sortie", "Ce qu’il dit"],
  statusRows: [
    ["0", "C’est fait."],
    ["1", "Refusé, ou pas estimable ; la raison est dans la réponse."],
    ["2", "Arguments ou fichier inutilisables."],
  ],
  optionsHead: ["Option", "Ce qu’elle fait"],
  rubricsTitle: "# Ce qu’Ouvrage lit d’une DSN",
  rubricsLead:
    "Seules les rubriques de cette page sont regardées. Toutes les autres sont écartées dès la lecture, sans être gardées ni écrites nulle part ; Ouvrage dit seulement combien il en a écarté. Le numéro de sécurité sociale n’est jamais lu.",
  rubricsEdition:
    "Libellés de la norme : cahier technique {edition}. Versions de norme vérifiées : {versions}.",
  rubricsHead: ["Rubrique", "Libellé de la norme", "Ce qui en est fait"],
  rulesTitle: "# Les règles publiées : ce qui a été relu, et ce qui reste à confirmer",
  rulesLead:
    "Chaque ligne du livre de règles, avec l’article ou la source, le jour du texte qui a été lu et ce qui n’est pas sûr. Le jour est celui du texte, jamais celui où une vieille copie a été ouverte. En novembre 2026, les lignes ont été comparées à des copies publiques : articles du Code du travail publiés par Légifrance (2024, et août 2026 pour les entretiens, le CSE et le devoir de former), textes du Journal officiel, relevés datés de pages de Service-Public, de Mon Compte Formation et de l’annexe budgétaire (16 septembre et 6 octobre 2026), guide de lecture du ministère pour Qualiopi, pages d’organismes de formation et d’avocats quand rien d’officiel n’a été trouvé. Aucune page officielle n’a été lue en direct.",
  rulesCounts:
    "{rows} lignes, {keys} règles. {uncertain} lignes sont incertaines ; {doubtful} gardent une réserve, écrite dans la dernière colonne.",
  rulesReadTitle: "## Quand les textes ont été lus",
  rulesReadHead: ["Jour du texte lu", "Lignes"],
  rulesHead: ["Règle", "Quand", "État", "Article ou source", "Texte lu le", "Ce qui n’est pas sûr"],
  rulesSince: "depuis le {first}",
  rulesFromTo: "du {first} au {last}",
  nothingDoubtful: "rien n’est signalé",
} as const;
