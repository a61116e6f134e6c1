import type {
  Block,
  Trainee,
  Trainer,
  TrainingDesign,
  WorkSituation,
} from "../../core/src/training/index.ts";
import { blankBlock, blankDesign } from "../../core/src/training/index.ts";

export interface LargeDesignWish {
  readonly blocks: number;
  readonly people: number;
}

const known = <Value>(value: Value) => ({ known: true as const, value });
const unknown = { known: false as const };
const countTo = (count: number): readonly number[] => Array.from({ length: count }, (_, rank) => rank + 1);

const peopleOfTeam = 20;
const trainerCount = 8;
const gestures = [
  "Doser le produit, lire l’étiquette et noter le mélange dans le cahier",
  "Lire le plan de la tournée et l’expliquer à une collègue",
  "Calculer le temps qu’il reste avant l’ouverture",
  "Remplir la fiche de panne et la donner à la réception",
  "Porter et poser une charge sans se faire mal",
];

/**
 * The largest design a company may draw: each second block alternates work and reflection with the proofs of an AFEST,
 * people work in teams of twenty, mornings or afternoons, and few of a team may be away at once. Invented throughout;
 * same wish, same design.
 */
export function largeDesign({ blocks, people }: LargeDesignWish): TrainingDesign {
  const blank = blankDesign("Une formation de grande taille", "v1");
  const teams = countTo(Math.ceil(people / peopleOfTeam)).map((team) => `Équipe ${team}`);
  return {
    ...blank,
    targetGroup: { ...blank.targetGroup, words: "Premiers niveaux", hourlyCostCents: known(2150) },
    trainees: countTo(people).map(traineeOf),
    trainers: countTo(trainerCount).map(trainerOf),
    situations: countTo(blocks).map(situationOf),
    alternatives: [{ id: "v1", label: "", blocks: countTo(blocks).map(blockOf) }],
    chosen: "v1",
    effort: countTo(Math.min(40, 2 * blocks)).map((rank) => ({
      id: `e${rank}`,
      alternative: "",
      actor: "hr",
      kind: rank % 2 === 0 ? "analysis" : "design",
      words: "",
      minutes: 60 * (rank % 5),
      hourlyCostCents: known(3000),
      day: unknown,
      recurs: rank % 3 === 0 ? "eachCohort" : "once",
    })),
    scheduleWishes: {
      ...blank.scheduleWishes,
      firstDay: known("2027-01-04"),
      weeklyMinutesAtMost: known(420),
      absenceBounds: teams.map((name) => ({ kind: "team", name, absentAtMost: 6 })),
      workWindows: teams.flatMap((team, rank) =>
        [1, 2, 3, 4, 5].map((weekday) => ({
          team,
          weekday,
          startMinute: rank % 2 === 0 ? 360 : 780,
          endMinute: rank % 2 === 0 ? 780 : 1200,
        })),
      ),
    },
  };
}

function traineeOf(rank: number): Trainee {
  const dispensation = {
    block: `b${1 + (rank % 5)}`,
    reason: "Le fait déjà seule",
    evidence: "Vu au poste",
    attachments: [],
  };
  return {
    id: `t${rank}`,
    label: `Personne ${rank}`,
    site: `Site ${1 + (rank % 4)}`,
    team: `Équipe ${Math.ceil(rank / peopleOfTeam)}`,
    weeklyMinutes: known(2100),
    dispensations: rank % 10 === 0 ? [dispensation] : [],
  };
}

function trainerOf(rank: number): Trainer {
  return {
    id: `f${rank}`,
    name: `Formatrice ${rank}`,
    kind: "internal",
    site: "",
    competence: "Dix ans de métier",
  };
}

function situationOf(rank: number): WorkSituation {
  return {
    id: `s${rank}`,
    words: gestures[rank % gestures.length] ?? "",
    attachments: [],
    site: "",
    gestures: "Regarder, compter, écrire, prévenir",
    difficulty: "Aller trop vite en fin de poste",
    whatCanGoWrong: "Se tromper de dose",
    cleaDecisions: [],
  };
}

const steps = [
  "initialAssessment",
  "workSituation",
  "reflection",
  "workSituation",
  "reflection",
  "assessment",
] as const;

function blockOf(rank: number): Block {
  const blank = blankBlock(`b${rank}`, `Bloc ${rank}`);
  const isInWork = rank % 2 === 0;
  const proof = { day: known("2026-12-01"), words: "Dit par écrit", evidence: "Classeur", attachments: [] };
  return {
    ...blank,
    purposes: isInWork ? ["adaptation", "basicSkills"] : ["certifying"],
    axes: {
      objective: known(isInWork ? "both" : "trade"),
      logic: known("acquisition"),
      obligation: known("modular"),
      mode: known(isInWork ? "workSituation" : "trainingCentre"),
      schemes: ["skillsPlan"],
    },
    minutes: known(isInWork ? 240 : 420),
    isOffSite: known(!isInWork),
    isInWorkingTime: known(true),
    groupSize: known(10),
    prices: [{ unit: "sessionHour", label: "", cents: known(9000) }],
    duties: [{ actor: "frontlineManager", act: "Libérer l’équipe", minutes: known(60) }],
    workLinks: [{ kind: "contentsFromWork", reach: "work", words: "Les fiches du service" }],
    situations: [`s${rank}`],
    sequences: isInWork ? steps.map((kind, place) => sequenceOf(rank, kind, place)) : [],
    afest: {
      isClaimed: isInWork,
      workAnalysis: proof,
      adaptation: "Une chambre de moins ce jour-là",
      trainer: `f${1 + (rank % trainerCount)}`,
      trainerNaming: proof,
      reflection: proof,
      assessment: proof,
    },
  };
}

function sequenceOf(rank: number, kind: (typeof steps)[number], place: number): Block["sequences"][number] {
  return {
    id: `b${rank}:${place + 1}`,
    kind,
    title: "",
    situation: `s${rank}`,
    trainer: `f${1 + (rank % trainerCount)}`,
    minutes: kind === "workSituation" ? 60 : 30,
    place: kind === "workSituation" ? "" : "Salle du fond",
    moment: unknown,
    evidence: "",
    attachments: [],
  };
}
