import type { TrainingMode } from "../../core/src/workforce/index.ts";
import type { CompanySettings } from "./company-settings.ts";
import { purpose } from "./draw-purposes.ts";
import { type Employment, isPresent } from "./employment.ts";
import { staffNumberOf } from "./person-month.ts";
import { pickIndex, uniform } from "./random.ts";
import type { StoryMonth } from "./story-calendar.ts";

/** One line of the training register; days are days since 1970-01-01. */
export interface FictionalTraining {
  readonly staffNumber: string;
  readonly title: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hours: number;
  readonly isMandatory: boolean;
  /** What the register says of it. */
  readonly obligation: "mandatory" | "other" | "unsaid";
  readonly mode: TrainingMode;
  /** "" for none. */
  readonly certification: string;
  readonly isProgram: boolean;
}

interface Course {
  readonly title: string;
  readonly hours: number;
  readonly days: number;
  readonly mode: TrainingMode;
  readonly certification?: string;
}

const mandatoryCourses: readonly Course[] = [
  { title: "Sauveteur secouriste du travail", hours: 14, days: 2, mode: "classroom", certification: "SST" },
  { title: "Gestes et postures", hours: 7, days: 1, mode: "classroom" },
  { title: "Risque chimique : produits et dosages", hours: 3.5, days: 1, mode: "classroom" },
  { title: "Équipier de première intervention", hours: 3.5, days: 1, mode: "classroom" },
  { title: "Recyclage SST", hours: 7, days: 1, mode: "classroom", certification: "SST" },
];

const otherCourses: readonly Course[] = [
  { title: "Communiquer avec le client", hours: 7, days: 1, mode: "classroom" },
  { title: "Bureautique : premiers pas", hours: 14, days: 2, mode: "mixed" },
  { title: "Tuteur en entreprise", hours: 14, days: 2, mode: "classroom" },
  { title: "Encadrer une équipe", hours: 21, days: 3, mode: "mixed" },
  { title: "Français professionnel", hours: 40, days: 60, mode: "classroom", certification: "CléA" },
  { title: "Utiliser une autolaveuse", hours: 7, days: 1, mode: "workSituation" },
  { title: "Qualité et contrôle", hours: 7, days: 1, mode: "remote" },
];

/** Trainings of one person in the story, year by year; first levels have less access to what is not mandatory. */
export function trainingsOf(settings: CompanySettings, employment: Employment): FictionalTraining[] {
  const trainings: FictionalTraining[] = [];
  for (let year = 0; year * 12 < settings.monthCount; year += 1) {
    const { trade, key } = employment;
    if (uniform(key, purpose.mandatory, year) < trade.mandatoryRate) {
      pushCourse(trainings, settings, employment, { courses: mandatoryCourses, year, isMandatory: true });
    }
    if (uniform(key, purpose.otherTraining, year) < trade.otherTrainingRate) {
      pushCourse(trainings, settings, employment, { courses: otherCourses, year, isMandatory: false });
    }
  }
  if (employment.program?.isTrained === true && settings.program !== undefined) {
    trainings.push(programSession(settings, employment, employment.program.sessionMonth));
  }
  return trainings;
}

interface YearOfCourses {
  readonly courses: readonly Course[];
  readonly year: number;
  readonly isMandatory: boolean;
}

function pushCourse(
  trainings: FictionalTraining[],
  settings: CompanySettings,
  employment: Employment,
  { courses, year, isMandatory }: YearOfCourses,
): void {
  const { key } = employment;
  const monthDraw = uniform(key, isMandatory ? purpose.mandatoryMonth : purpose.otherTrainingMonth, year);
  const titleDraw = uniform(key, isMandatory ? purpose.mandatoryTitle : purpose.otherTrainingTitle, year);
  const course = courses[pickIndex(titleDraw, courses.length)];
  const monthIndex = year * 12 + pickIndex(monthDraw, 12);
  if (course === undefined || monthIndex >= settings.monthCount || !isPresent(employment, monthIndex)) return;
  const month = settings.monthAt(monthIndex);
  const turn = year * 2 + (isMandatory ? 0 : 1);
  const firstDay = firstTrainingDay(employment, month, turn);
  const lastDay = Math.min(firstDay + course.days - 1, month.lastDay, employment.exitDay);
  const isUnsaid = uniform(key, purpose.obligationMissing, turn) < settings.missing.trainingObligation;
  trainings.push({
    staffNumber: staffNumberOf(settings, employment),
    title: course.title,
    firstDay,
    lastDay,
    hours: course.hours,
    isMandatory,
    obligation: isUnsaid ? "unsaid" : isMandatory ? "mandatory" : "other",
    mode: course.mode,
    certification: course.certification ?? "",
    isProgram: false,
  });
}

function programSession(
  settings: CompanySettings,
  employment: Employment,
  monthIndex: number,
): FictionalTraining {
  const month = settings.monthAt(monthIndex);
  return {
    staffNumber: staffNumberOf(settings, employment),
    title: settings.program?.title ?? "",
    firstDay: onWorkingDay(month.firstDay + 1 + pickIndex(uniform(employment.key, purpose.programDay), 5)),
    lastDay: month.lastDay - 2,
    hours: 35,
    isMandatory: false,
    obligation: "other",
    mode: "workSituation",
    certification: "",
    isProgram: true,
  };
}

/** From the entry at the earliest, never on a Saturday or a Sunday. */
function firstTrainingDay(employment: Employment, month: StoryMonth, turn: number): number {
  const drawn = month.firstDay + pickIndex(uniform(employment.key, purpose.trainingDay, turn), 22);
  return onWorkingDay(Math.max(drawn, employment.startDay));
}

/** The day itself or the Monday after it; 1970-01-01 was a Thursday. */
function onWorkingDay(day: number): number {
  const weekday = (day + 4) % 7;
  return weekday === 0 ? day + 1 : weekday === 6 ? day + 2 : day;
}
