import path from "node:path";
import ts from "typescript";
import { codeFiles, type Finding, type HouseFile, type Rule } from "./house.ts";
import { findingAt, walk, wordsOf } from "./syntax.ts";

/** Words that say nothing, or say the wrong thing, wherever they stand in a name; with the word to use. */
const bannedWords: Readonly<Record<string, string>> = {
  data: "what it is about (rows, months, answers)",
  info: "what it tells",
  item: "what it is one of",
  manager: "what it does (frontlineManager is a person)",
  helper: "what it does",
  util: "what it does",
  utils: "what it does",
  misc: "what it is",
  service: "what it does",
  handle: "the verb of what is done",
  impact: "effect",
  beneficiary: "participant or treated",
  beneficiaries: "participants or treated",
  user: "employee, account or actor",
  engineering: "trainingDesign",
};

/** Words banned on some floors only: elsewhere they are the exact term of a technique. */
const bannedOnFloors: readonly { word: string; floors: RegExp; use: string }[] = [
  { word: "worker", floors: /^(core|testkit)\//, use: "employee" },
  {
    word: "result",
    floors: /^core\/src\/(?!kernel\/result)/,
    use: "what it is (a finding, an outcome, a summary)",
  },
];

/** Names banned when nothing qualifies them. */
const bannedBare: readonly { name: string; floors: RegExp; use: string }[] = [
  { name: "branch", floors: /^(core|files|server|web|cli|testkit)\//, use: "industryBranch" },
  { name: "level", floors: /^(core|files|server|web|testkit)\//, use: "qualificationLevel or evidenceLevel" },
  { name: "score", floors: /^(core|server|web|testkit)\//, use: "what is measured; nobody is scored" },
  { name: "common", floors: /^/, use: "the room that owns it" },
];

/** Terms whose every word is exact: a person's job, what a database keeps on disk, a French institution. */
const allowedNames = new Set(["frontlineManager", "FrontlineManager", "dataFolder", "laPoste"]);

/** French common nouns; French institutions are proper nouns and stay (`siret`, `opco`, `afest`, `dsn`). */
const frenchWords = new Set(
  `salarie salaries entreprise entreprises etablissement etablissements effectif effectifs anciennete poste metier
  metiers categorie stagiaire formateur tuteur enquete reponse reponses projet projets
  comite jalon effet effets preuve fichier fichiers ligne lignes mois annee contrat contrats embauche salaire paie
  employeur diplome niveau niveaux seuil seuils regle regles libelle valeur valeurs nombre taux montant duree sexe
  naissance bassin financement`.split(/\s+/),
);

const deadFileNames = /^(utils?|helpers?|common|types|shared|misc|constants|errors)$/;

export const nameWord: Rule = {
  name: "name",
  find: (house) => codeFiles(house).flatMap(namesOf),
};

export const fileName: Rule = {
  name: "file name",
  find: (house) =>
    codeFiles(house).flatMap((file) => {
      const parts = file.path.split("/").map((part) => part.replace(/\..*$/, ""));
      const dead = parts.find((part) => deadFileNames.test(part));
      const base = path.basename(file.path);
      const isKebab = /^[a-z\d]+(-[a-z\d]+)*(\.[a-z\d-]+)*\.tsx?$/.test(base);
      if (dead !== undefined)
        return [first(file, `a file under the name ${dead} is banned, use what it decides or does`)];
      return isKebab ? [] : [first(file, `the file name ${base} is banned, use kebab-case`)];
    }),
};

function namesOf(file: HouseFile): readonly Finding[] {
  const findings: Finding[] = [];
  walk(file, (node) => {
    const name = declaredName(node);
    if (name === undefined) return;
    const message = faultOf(name.text, node, file.path);
    if (message !== undefined) findings.push(findingAt(file, name, message));
  });
  return findings;
}

/** The name that a node declares. Keys of object literals are left out: a library may ask for them. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node);
  if (!declares || node.name === undefined || !ts.isIdentifier(node.name)) return undefined;
  return node.name;
}

function faultOf(name: string, node: ts.Node, place: string): string | undefined {
  if (allowedNames.has(name)) return undefined;
  if (/[^\w$]/.test(name)) return `the name ${name} is banned, use plain letters`;
  const bare = bannedBare.find((each) => each.name === name && each.floors.test(place));
  if (bare !== undefined) return `the bare name ${name} is banned, use ${bare.use}`;
  const words = wordsOf(name);
  const isVerb = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
  if (isVerb && words[0] === "process")
    return `process as a verb (${name}) is banned, use the verb of what is done`;
  for (const word of words) {
    const use = bannedUse(word, place);
    if (use !== undefined) return `the word ${word} in ${name} is banned, use ${use}`;
    if (frenchWords.has(word))
      return `the French word ${word} in ${name} is banned, use the glossary's identifier`;
  }
  return undefined;
}

function bannedUse(word: string, place: string): string | undefined {
  const singular = word.replace(/s$/, "");
  const onFloor = bannedOnFloors.find(
    (each) => [word, singular].includes(each.word) && each.floors.test(place),
  );
  if (onFloor !== undefined) return onFloor.use;
  if (Object.hasOwn(bannedWords, word)) return bannedWords[word];
  return Object.hasOwn(bannedWords, singular) ? bannedWords[singular] : undefined;
}

function first(file: HouseFile, message: string): Finding {
  return { path: file.path, line: 1, message };
}
