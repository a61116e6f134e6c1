import type { MappedField } from "../../../core/src/workforce/index.ts";
import { plainWords } from "./plain-words.ts";

/** Words that software writes joined together in its column names, such as "DATEENTREE". */
const joinedWords =
  /^(?:date|libelle|code|numero|num|nom|type|nature|taux|heures?|horaires?|nb|motif|niveau|naissance|entree|sortie|embauche|anciennete|emploi|poste|contrat|salarie|matricule|mois|salaire|brut|base|sexe|secu|ss|etab|etablissement|siret|convention|coefficient|echelon|qualification|statut|categorie|debut|fin|usage|patronymique|activite|travail|de|du)+$/;
const joinedWord = new RegExp(joinedWords.source.slice(1, -2), "g");

/** The words of a heading, those written joined together taken apart: "DATEENTREE" is "date entree". */
export function headingWords(heading: string): string {
  return plainWords(heading)
    .split(" ")
    .map((word) =>
      word.length > 8 && word.length <= 40 && joinedWords.test(word)
        ? (word.match(joinedWord) ?? [word]).join(" ")
        : word,
    )
    .join(" ");
}

/** A form of heading, over plain words, that speaks for a field; `unless` takes it back. */
export interface HeadingForm {
  readonly field: MappedField;
  readonly form: RegExp;
  /** How much it says, 10 when it leaves no doubt. */
  readonly weight: number;
  readonly unless?: RegExp;
}

const people =
  "salarie\\w*|collab\\w*|employe\\w*|agent|individu\\w*|personnel|personne|pers|intervenant|dossier";
const codes = "code|cod|no|num|numero|n|id|ident|identifiant|ref|reference|cle";

/** Headings of French payroll exports, and the English ones of some software. */
export const headingForms: readonly HeadingForm[] = [
  {
    field: "staffNumber",
    form: /\b(?:matricule|matcle|mat|matr|mle|matric)\b/,
    weight: 10,
    unless: /manager|responsable|\bss\b|secu/,
  },
  {
    field: "staffNumber",
    form: new RegExp(`\\b(?:${codes})\\b.*\\b(?:${people})\\b`),
    weight: 9,
    unless: /secu|\bss\b|emploi|poste|sexe/,
  },
  {
    field: "staffNumber",
    form: new RegExp(`\\b(?:${people})\\b.*\\b(?:${codes})\\b`),
    weight: 8,
    unless: /secu|\bss\b|emploi|poste|sexe/,
  },
  { field: "staffNumber", form: new RegExp(`^(?:${codes}|${people})$`), weight: 5 },

  { field: "month", form: /^(?:mois|periode|period|month|annee mois|mois annee)$/, weight: 9 },
  {
    field: "month",
    form: /\b(?:mois|periode|date)\b.*\b(?:paie|paye|bulletin|declaree?|reference|principal|emploi)\b/,
    weight: 9,
    unless: /\bessai\b/,
  },
  {
    field: "month",
    form: /\bmois\b/,
    weight: 4,
    unless: /salaire|nb|nombre|anciennete|heures|brut|duree|par mois/,
  },
  { field: "month", form: /^(?:annee|exercice|year|an)$/, weight: 4 },

  { field: "establishment", form: /\bsiret\b/, weight: 10 },
  {
    field: "establishment",
    form: /\b(?:etab\w*|site)\b/,
    weight: 5,
    unless: /nom|libelle|ville|postal|\bcp\b/,
  },
  {
    field: "postcode",
    form: /\b(?:code postal|cp|postal|postcode|zip|zip code)\b/,
    weight: 8,
    unless: /acquis|pris|solde|restant|conges|n 1/,
  },
  { field: "activityCode", form: /\b(?:naf|ape|apet|apen)\b|code activite/, weight: 9 },

  { field: "occupationCode", form: /\bpcs\b|codpcs|code profession|\bpcsese\b/, weight: 10 },
  {
    field: "jobLabel",
    form: /\b(?:libelle|intitule|lib|nom|designation)\b.*\b(?:emploi|poste|metier|fonction|job|emp)\b|\blibemp\b/,
    weight: 10,
    unless: /date|type/,
  },
  {
    field: "jobLabel",
    form: /\b(?:emploi|poste|metier|fonction|profession|job|job title)\b/,
    weight: 7,
    unless:
      /code|\bcod\b|\bpcs\b|date|type|contrat|famille|niveau|\bniv\b|taux|nature|categorie|categ|temps|statut|coef|classif/,
  },
  { field: "jobLabel", form: /^qualification\b/, weight: 4 },

  {
    field: "exposures",
    form: /penibilite|\bexpositions?\b|\bc2p\b|facteurs? (?:de )?(?:risque|penibilite)|travail de nuit|port de charges|\btravail poste\b/,
    weight: 9,
    unless: /prime|heures|taux/,
  },

  {
    field: "jobStatus",
    form: /\bstatuts?\b/,
    weight: 9,
    unless: /retraite|handicap|compte|dossier|demande|familial|marital/,
  },
  { field: "jobStatus", form: /\b(?:csp|socio ?prof\w*|socioprofessionnelle)\b/, weight: 9 },
  {
    field: "jobStatus",
    form: /\b(?:categorie|categ|cat|college)\b/,
    weight: 6,
    unless: /contrat|permis|risque|conventionnelle|caces/,
  },
  { field: "jobStatus", form: /\bqualif\w*\b/, weight: 4, unless: /niveau/ },

  {
    field: "jobGrade",
    form: /\b(?:coef\w*|echelon|ech|echel|indice|classification|classif|positionnement|palier|echelle)\b/,
    weight: 9,
    unless: /activite|temps|emploi$|presence|formation/,
  },
  {
    field: "jobGrade",
    form: /\b(?:niveau|niv|position|pos|grade|groupe|gpe|degre|classe|bareme|hierarchique)\b/,
    weight: 7,
    unless: /formation|etudes?|diplome|risque|date|langue|sanguin|responsable|manager|scolaire/,
  },
  {
    field: "jobGrade",
    form: /\bqualif\w*\b|\bcategorie conventionnelle\b|\bcategorie\b/,
    weight: 4,
    unless: /niveau de/,
  },

  {
    field: "collectiveAgreement",
    form: /\bidcc\b|convention collective|\bccn\b|\bconv coll\w*/,
    weight: 10,
    unless: /positionnement|classification|coefficient/,
  },
  { field: "collectiveAgreement", form: /^convention\b/, weight: 7, unless: /stage|forfait/ },

  {
    field: "contractKind",
    form: /\b(?:type|typ|nature|nat|categorie|code|forme|cod)\b.*\b(?:contrat|ctr|cont|contract)\b|\btypcon\b|\bcontract type\b/,
    weight: 10,
    unless: /date|motif|heures|\bnb\b/,
  },
  {
    field: "contractKind",
    form: /^contrats?\b(?: de travail)?(?: cdi)?/,
    weight: 7,
    unless: /date|debut|fin|\bno\b|numero|motif|heures|jours/,
  },

  {
    field: "workingTime",
    form: /\b(?:temps|tps)\b.*\b(?:travail|plein|partiel|complet)\b|\bmodalite\b|\brythme\b|\bregime\b.*\btravail\b|full time|\bduree travail\b/,
    weight: 8,
    unless: /taux|quotite|pct|heures/,
  },
  {
    field: "workingTimeShare",
    form: /\b(?:taux|quotite|pct|pourcentage)\b.*\b(?:activite|emploi|travail|presence|occupation|temps)\b|\bquotite\b|\b(?:etp|eqtp|fte)\b|unite de prise d effectif/,
    weight: 10,
    unless: /accident|maladie|horaire/,
  },
  {
    field: "workingTimeShare",
    form: /\b(?:temps|tps)\b.*\btravail\b|\bactivite pct\b/,
    weight: 6,
    unless: /heures/,
  },
  {
    field: "contractHours",
    form: /\b(?:h|hrs|heures?|horaires?|hours|duree|nb h)\b.*\b(?:contr\w*|hebdo\w*|mensuel\w*|semaine|mois|theoriques?|travail|conventionn\w*)\b|^horaires?\b|\b(?:weekly|monthly|contract) hours\b|^base horaire/,
    weight: 9,
    unless:
      /pay|travaillee|realise|supp?\b|supplementaire|formation|nuit|absence|taux|\btx\b|duree (?:du |de )?contrat|collectif|planning/,
  },
  {
    field: "paidHours",
    form: /\b(?:heures?|h|hrs|hours|nb h)\b.*\b(?:pay\w*|travaill\w*|realis\w*|effectu\w*|remuner\w*|worked)\b/,
    weight: 9,
    unless: /supp?\b|supplementaire|majoree|formation/,
  },

  {
    field: "grossPay",
    form: /\bbruts?e?\b|\bgross\b/,
    weight: 9,
    unless: /annu|annee|net\b|fiscal|abattu|cumul|horaire|taux|plafond|heure|reintegr|tranche/,
  },
  {
    field: "grossPay",
    form: /\bremuneration\b/,
    weight: 6,
    unless: /annu|variable|horaire|net\b|cumul|niveau/,
  },
  {
    field: "grossPay",
    form: /\b(?:salaire|sal|traitement)\b.*\b(?:base|mensuel)\b|\bbase mensuelle?\b|^salaire$|^salary$/,
    weight: 4,
    unless: /annu|net\b|horaire|cumul|charges?/,
  },
  {
    field: "hourlyPay",
    form: /\b(?:taux|tx|salaire|remuneration|brut)\b.*\b(?:hor\w*|heure)\b|\bhourly\b/,
    weight: 10,
    unless: /annu|mensuel/,
  },

  {
    field: "qualificationLevel",
    form: /\bdiplomes?\b|\b(?:niv\w*)\b.*\b(?:formation|etudes?|diplome|qualif\w*|scolaire)\b|\beducation\b/,
    weight: 10,
    unless: /date|prepare|obtention$|annee/,
  },
  {
    field: "certifications",
    form: /\bcertif\w*\b|\bhabilit\w*\b|\bcaces\b|\bfimo\b|\bssiap\b|\bclea\b|\bsst\b|\btitres? professionnels?\b/,
    weight: 9,
    unless: /date|recyclage|validite|echeance|medical/,
  },

  { field: "sex", form: /\b(?:sexe|genre|civilite|gender|sex|civ)\b|^[hfm] [hfm]$/, weight: 10 },
  {
    field: "birthDate",
    form: /\b(?:naissance|naiss|nai|birth|birthdate|ddn)\b|\bne e le\b|\bnee? le\b|\bdatnai\b/,
    weight: 9,
    unless: /lieu|nom|ville|commune|departement|dept|pays|\bcp\b|postal|jeune|annee/,
  },

  {
    field: "contractStart",
    form: /\b(?:entree|embauche|arrivee|anciennete|hire|recrutement|datent)\b|^depuis(?: le)?$|\bdebut\b.*\bcontrat\b|\bstart\b/,
    weight: 9,
    unless: /motif|fin\b|formation|type|annees|mois|prime|tranche|nb/,
  },
  {
    field: "contractEnd",
    form: /\b(?:sortie|depart|datsor|termination|rupture|cessation)\b|\bfin\b.*\b(?:contrat|prevue|cdd)\b|\bend date\b|^date (?:de )?fin$/,
    weight: 9,
    unless: /motif|essai|retraite|formation|type|prime|cause/,
  },
  {
    field: "exitReason",
    form: /\b(?:motifs?|cause|raison|reason)\b.*\b(?:sortie|depart|rupture|fin|radiation|exit|leaving)\b/,
    weight: 10,
  },

  {
    field: "stopDays",
    form: /\b(?:maladie|arrets?|accident|at|mp|atmp|absenteisme)\b/,
    weight: 8,
    unless: /date|motif|taux|\btx\b|heures|cotis|nombre d arrets|nb arrets|code|caisse|mutuelle|euros?|type/,
  },
  {
    field: "suspensionDays",
    form: /sans solde|\bsuspension\b|conge parental|\bcss\b|absences? (?:injustifiees?|non remunerees?|autorisees?)/,
    weight: 9,
    unless: /date|motif|heures/,
  },
];

/** Headings of training registers. */
export const trainingForms: readonly HeadingForm[] = [
  ...headingForms.filter(({ field }) => field === "staffNumber"),
  {
    field: "trainingTitle",
    form: /\b(?:intitule|libelle|titre|nom|theme|objet|designation)\b.*\b(?:formation|stage|action|module|session|cours)\b/,
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

/** Headings of columns that are never read: identity, addresses, bank, family, health, opinions. */
export const personalForms: readonly { readonly form: RegExp; readonly unless?: RegExp }[] = [
  {
    form: /\bnir\b|\bsecu\w*\b|\bno ss\b|\bnumero ss\b|\bnum ss\b|\bno insee\b|\bnumsec\w*\b|\bntt\b|\bimmatriculation\b|\bssn\b/,
    unless: /securite incendie|sst\b|agent de securite/,
  },
  {
    form: /\bnoms?\b|\bnomuse\b|\bnomnai\b|\bnompat\b/,
    unless:
      /societe|entreprise|etab\w*|site|service|poste|emploi|formation|organisme|action|stage|convention|fichier|agence|module|fonction|metier|client|chantier|session|certification/,
  },
  {
    form: /\bprenoms?\b|\b(?:first|last|family|full|given|middle) name\b|^name$|\bsurname\b|\bpatronym\w*\b|\binitiales\b/,
  },
  {
    form: /\b(?:manager|responsable|superieur|tuteur|referent|n\+1|encadrant|maitre d apprentissage|formateur|supervisor|conjoint)\b/,
    unless: /statut|categorie|date|niveau|classification/,
  },
  {
    form: /\badresses?\b|\brue\b|\bvoie\b|\bdomicile\b|\bresidence\b|\baddress\b|\bstreet\b|\badr\b|\bhabitation\b/,
    unless: /\bsite\b|etab/,
  },
  {
    form: /\bmails?\b|\bcourriel\b|\bemail\b|\be mail\b|\btel\w*\b|\bportable\b|\bmobile\b|\bphone\b|\bgsm\b|\bfax\b/,
    unless: /teletravail|telephonique$/,
  },
  {
    form: /\biban\b|\brib\b|\bbic\b|\bswift\b|\bbanque\b|\bbancaire\b|\bdomiciliation\b|mode de (?:paiement|reglement)/,
  },
  { form: /\b(?:lieu|commune|ville|departement|dept|dep|pays|cp|code postal)\b.*\b(?:naissance|naiss)\b/ },
  {
    form: /\bnationalites?\b|\bnationality\b|titre de sejour|carte de sejour|\bpasseport\b|\bcni\b|carte d identite|carte vitale/,
  },
  {
    form: /situation (?:de )?(?:famil\w*|matrimoniale)|etat civil|\benfants?\b|\bconjoint\b|\bmarital\b|\bmatrimonial\w*\b/,
    unless: /\bnom\b/,
  },
  {
    form: /\bhandicap\w*\b|\brqth\b|\bo?boeth\b|\boeth\b|\binvalidite\b|\bmaternite\b|\bgrossesse\b|visite medicale|\bmedecine\b|\bmedical\w*\b|\baptitude\b|motif (?:d |de l )?(?:absence|arret)/,
  },
  {
    form: /\bsyndic\w*\b|\breligion\b|\bopinion\b|\bsaisies?\b|prelevement a la source|\btaux pas\b|\bimposition\b|\bphoto\b/,
  },
  { form: /\b(?:no|numero|num)\b.*\bpermis\b|personne a (?:contacter|prevenir)|\burgence\b/ },
];

/** Headings that are a person's name when the values are words, and a staff number when they are codes. */
export const peopleForm = new RegExp(
  `^(?:(?:libelle|lib|designation|identite)(?: (?:de|du|des))? )?(?:${people}|conducteur|chauffeur|stagiaire|apprenant|participant|beneficiaire)$`,
);
