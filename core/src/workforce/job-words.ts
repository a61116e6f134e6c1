/**
 * French job words brought to one form: masculine singular, which payroll files write most, so that "agentes",
 * "agent(e)" and "AGENT" are one word. A convention for grouping only; nothing is concluded about anybody.
 */
const keptAsTheyAre = new Set(
  [
    "acces archives amiante annee armee allee attente barriere bois bus cale campus carriere centrale cereales",
    "chaudiere cheminee colis concours corps cours deces demoiselle detente divers entente entree escale exces",
    "finale fonds frontiere gens hors journee lessive litiere locomotive lumiere lycee matiere matieres mois moyenne",
    "musee parcours pepiniere plante plantes plus poids proces rente repas riviere sans sante secours sens sous",
    "succursale temps tournee vente ventes velours vers biere cafetiere charpente",
  ]
    .join(" ")
    .split(" "),
);

const abbreviations = new Map([
  ["agt", "agent"],
  ["agts", "agent"],
  ["resp", "responsable"],
  ["tech", "technicien"],
  ["oper", "operateur"],
  ["emp", "employe"],
  ["adj", "adjoint"],
  ["adm", "administratif"],
  ["polyv", "polyvalent"],
  ["nett", "nettoyage"],
  ["cheffe", "chef"],
  ["cheffes", "chef"],
]);

/** Feminine endings and their masculine, the most specific first. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/trices?$/, "teur"],
  [/euses?$/, "eur"],
  [/ieres?$/, "ier"],
  [/iennes?$/, "ien"],
  [/nnelles?$/, "nnel"],
  [/ielles?$/, "iel"],
  [/ees?$/, "e"],
  [/antes?$/, "ant"],
  [/entes?$/, "ent"],
  [/ales?$/, "al"],
  [/ives?$/, "if"],
  [/([^sui])s$/, "$1"],
];

/** One word, already in lower case without accents, in its masculine singular. */
export function normalizeJobWord(word: string): string {
  const spelledOut = abbreviations.get(word) ?? word;
  if (spelledOut.length < 4 || keptAsTheyAre.has(spelledOut)) return spelledOut;
  const ending = endings.find(([pattern]) => pattern.test(spelledOut));
  if (ending === undefined) return spelledOut;
  const shorter = spelledOut.replace(ending[0], ending[1]);
  // A word may carry two marks ("agentes"): taken off one after the other, until nothing changes.
  return shorter === spelledOut ? shorter : normalizeJobWord(shorter);
}
