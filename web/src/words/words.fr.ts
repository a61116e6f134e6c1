import { words as accounts } from "./accounts.fr.ts";
import { words as answers } from "./answers.fr.ts";
import { words as categories } from "./categories.fr.ts";
import { words as comparisons } from "./comparisons.fr.ts";
import { words as diagnosis } from "./diagnosis.fr.ts";
import { words as effects } from "./effects.fr.ts";
import { words as evaluation } from "./evaluation.fr.ts";
import { words as everywhere } from "./everywhere.fr.ts";
import { words as field } from "./field.fr.ts";
import { words as funding } from "./funding.fr.ts";
import { words as handover } from "./handover.fr.ts";
import { words as home } from "./home.fr.ts";
import { words as links } from "./links.fr.ts";
import { words as network } from "./network.fr.ts";
import { words as observatory } from "./observatory.fr.ts";
import { words as patterns } from "./patterns.fr.ts";
import { words as planning } from "./planning.fr.ts";
import { words as plans } from "./plans.fr.ts";
import { words as portfolio } from "./portfolio.fr.ts";
import { words as practices } from "./practices.fr.ts";
import { words as privacy } from "./privacy.fr.ts";
import { words as projects } from "./projects.fr.ts";
import { words as reference } from "./reference.fr.ts";
import { words as reports } from "./reports.fr.ts";
import { words as returns } from "./returns.fr.ts";
import { words as sharing } from "./sharing.fr.ts";
import { words as steering } from "./steering.fr.ts";
import { words as surveys } from "./surveys.fr.ts";
import { words as trail } from "./trail.fr.ts";
import { words as training } from "./training.fr.ts";
import { words as trajectories } from "./trajectories.fr.ts";
import { words as visit } from "./visit.fr.ts";
import { words as workforce } from "./workforce.fr.ts";

/** Every sentence of the screens, by room: a page asks only for those of the rooms it speaks of. */
export const wordsOfRooms = {
  accounts,
  answers,
  categories,
  comparisons,
  diagnosis,
  effects,
  evaluation,
  field,
  funding,
  handover,
  home,
  links,
  observatory,
  network,
  patterns,
  planning,
  plans,
  portfolio,
  practices,
  privacy,
  projects,
  reference,
  reports,
  returns,
  sharing,
  steering,
  surveys,
  trail,
  training,
  trajectories,
  visit,
  workforce,
};

/** Every sentence of the screens. */
export const wordsFr = {
  ...everywhere,
  ...accounts,
  ...workforce,
  ...categories,
  ...comparisons,
  ...diagnosis,
  ...effects,
  ...training,
  ...funding,
  ...handover,
  ...evaluation,
  ...field,
  ...answers,
  ...home,
  ...links,
  ...observatory,
  ...network,
  ...patterns,
  ...planning,
  ...plans,
  ...portfolio,
  ...privacy,
  ...projects,
  ...reference,
  ...reports,
  ...returns,
  ...sharing,
  ...steering,
  ...surveys,
  ...trail,
  ...trajectories,
  ...visit,
  ...practices,
};
