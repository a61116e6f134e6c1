import { type HeadingForm, people } from "./heading-words.ts";
import { formOf } from "./plain-words.ts";

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
    unless: formOf(
      String.raw`code|\bcod\b|\bpcs\b|date|type|contrat|famille|niveau|\bniv\b|taux|nature|categorie|`,
      "categ|temps|statut|coef|classif",
    ),
  },
  { field: "jobLabel", form: /^qualification\b/, weight: 4 },

  {
    field: "exposures",
    form: formOf(
      String.raw`penibilite|\bexpositions?\b|\bc2p\b|facteurs? (?:de )?(?:risque|penibilite)|`,
      String.raw`travail de nuit|port de charges|\btravail poste\b`,
    ),
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
    form: formOf(
      String.raw`\b(?:type|typ|nature|nat|categorie|code|forme|cod)\b.*\b(?:contrat|ctr|cont|contract)\b|`,
      String.raw`\btypcon\b|\bcontract type\b`,
    ),
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
    form: formOf(
      String.raw`\b(?:temps|tps)\b.*\b(?:travail|plein|partiel|complet)\b|\bmodalite\b|\brythme\b|`,
      String.raw`\bregime\b.*\btravail\b|full time|\bduree travail\b`,
    ),
    weight: 8,
    unless: /taux|quotite|pct|heures/,
  },
  {
    field: "workingTimeShare",
    form: formOf(
      String.raw`\b(?:taux|quotite|pct|pourcentage)\b.*\b(?:activite|emploi|travail|presence|occupation|`,
      String.raw`temps)\b|\bquotite\b|\b(?:etp|eqtp|fte)\b|unite de prise d effectif`,
    ),
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
    form: formOf(
      String.raw`\b(?:h|hrs|heures?|horaires?|hours|duree|nb h)\b.*\b(?:contr\w*|hebdo\w*|mensuel\w*|`,
      String.raw`semaine|mois|theoriques?|travail|conventionn\w*)\b|^horaires?\b|\b(?:weekly|monthly|`,
      String.raw`contract) hours\b|^base horaire`,
    ),
    weight: 9,
    unless: formOf(
      String.raw`pay|travaillee|realise|supp?\b|supplementaire|formation|nuit|absence|taux|\btx\b|`,
      "duree (?:du |de )?contrat|collectif|planning",
    ),
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
    form: formOf(
      String.raw`\b(?:entree|embauche|arrivee|anciennete|hire|recrutement|datent)\b|^depuis(?: le)?$|`,
      String.raw`\bdebut\b.*\bcontrat\b|\bstart\b`,
    ),
    weight: 9,
    unless: /motif|fin\b|formation|type|annees|mois|prime|tranche|nb/,
  },
  {
    field: "contractEnd",
    form: formOf(
      String.raw`\b(?:sortie|depart|datsor|termination|rupture|cessation)\b|\bfin\b.*\b(?:contrat|prevue|`,
      String.raw`cdd)\b|\bend date\b|^date (?:de )?fin$`,
    ),
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
