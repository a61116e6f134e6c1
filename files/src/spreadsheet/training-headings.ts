import type { HeadingForm } from "./heading-words.ts";
import { headingForms } from "./payroll-headings.ts";
import { formOf } from "./plain-words.ts";

/** Headings of training registers. */
export const trainingForms: readonly HeadingForm[] = [
  ...headingForms.filter(({ field }) => field === "staffNumber"),
  {
    field: "trainingTitle",
    form: formOf(
      String.raw`\b(?:intitule|libelle|titre|nom|theme|objet|designation)\b.*\b(?:formation|stage|action|`,
      String.raw`module|session|cours)\b`,
    ),
    weight: 10,
    unless: /organisme|salarie|date/,
  },
  {
    field: "trainingTitle",
    form: /^(?:formations?|stage|action|action de formation|module|intitule|theme|libelle|cours|training)\b/,
    weight: 7,
    unless: /date|heures?|duree|debut|fin|organisme|obligatoire|type|mode|cout|lieu|nature|no\b|code/,
  },
  {
    field: "firstDay",
    form: /\b(?:date|dt|jour)?\b.*\b(?:debut|du|start)\b/,
    weight: 9,
    unless: /fin\b|contrat|embauche|\bau\b/,
  },
  {
    field: "firstDay",
    form: /^(?:date|dates|jour|date (?:de |de la )?(?:formation|session|stage|realisation))$/,
    weight: 7,
  },
  {
    field: "lastDay",
    form: /\b(?:fin|end)\b|^au$|^jusqu au$|\bdate au\b/,
    weight: 9,
    unless: /contrat|validite|essai/,
  },
  {
    field: "trainingHours",
    form: /\b(?:heures?|h|hrs|duree|volume|nb h|hours)\b/,
    weight: 8,
    unless: /cout|taux|jours?\b|debut|fin\b/,
  },
  {
    field: "isMandatory",
    form: /\b(?:obligatoires?|obligation|reglementaires?|mandatory|obl)\b|l 6321 2/,
    weight: 10,
  },
  {
    field: "trainingMode",
    form: /\b(?:modalites?|mode|type|format|presentiel|distanciel)\b/,
    weight: 7,
    unless: /contrat|financement|paiement|public|reglement/,
  },
  {
    field: "trainingCertification",
    form: /\b(?:certif\w*|diplomes?|titres?|rncp|cqp|habilitation|attestation|obtention)\b/,
    weight: 8,
    unless: /intitule de la formation|titre de la formation|date/,
  },
];
