import { people } from "./heading-words.ts";
import { formOf } from "./plain-words.ts";

/** Headings of columns that are never read: identity, addresses, bank, family, health, opinions. */
export const personalForms: readonly { readonly form: RegExp; readonly unless?: RegExp }[] = [
  {
    form: formOf(
      String.raw`\bnir\b|\bsecu\w*\b|\bno ss\b|\bnumero ss\b|\bnum ss\b|\bno insee\b|\bnumsec\w*\b|`,
      String.raw`\bntt\b|\bimmatriculation\b|\bssn\b`,
    ),
    unless: /securite incendie|sst\b|agent de securite/,
  },
  {
    form: /\bnoms?\b|\bnomuse\b|\bnomnai\b|\bnompat\b/,
    unless: formOf(
      String.raw`societe|entreprise|etab\w*|site|service|poste|emploi|formation|organisme|action|stage|`,
      "convention|fichier|agence|module|fonction|metier|client|chantier|session|certification",
    ),
  },
  {
    form: formOf(
      String.raw`\bprenoms?\b|\b(?:first|last|family|full|given|middle) name\b|^name$|\bsurname\b|`,
      String.raw`\bpatronym\w*\b|\binitiales\b`,
    ),
  },
  {
    form: formOf(
      String.raw`\b(?:manager|responsable|superieur|tuteur|referent|n\+1|encadrant|`,
      String.raw`maitre d apprentissage|formateur|supervisor|conjoint)\b`,
    ),
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
    form: formOf(
      String.raw`\bnationalites?\b|\bnationality\b|titre de sejour|carte de sejour|\bpasseport\b|\bcni\b|`,
      "carte d identite|carte vitale",
    ),
  },
  {
    form: formOf(
      String.raw`situation (?:de )?(?:famil\w*|matrimoniale)|etat civil|\benfants?\b|\bconjoint\b|`,
      String.raw`\bmarital\b|\bmatrimonial\w*\b`,
    ),
    unless: /\bnom\b/,
  },
  {
    form: formOf(
      String.raw`\bhandicap\w*\b|\brqth\b|\bo?boeth\b|\boeth\b|\binvalidite\b|\bmaternite\b|`,
      String.raw`\bgrossesse\b|visite medicale|\bmedecine\b|\bmedical\w*\b|\baptitude\b|motif (?:d |`,
      "de l )?(?:absence|arret)",
    ),
  },
  {
    form: formOf(
      String.raw`\bsyndic\w*\b|\breligion\b|\bopinion\b|\bsaisies?\b|prelevement a la source|`,
      String.raw`\btaux pas\b|\bimposition\b|\bphoto\b`,
    ),
  },
  { form: /\b(?:no|numero|num)\b.*\bpermis\b|personne a (?:contacter|prevenir)|\burgence\b/ },
];

/** Headings that are a person's name when the values are words, and a staff number when they are codes. */
export const peopleForm = new RegExp(
  `^(?:(?:libelle|lib|designation|identite)(?: (?:de|du|des))? )?(?:${people}` +
    `|conducteur|chauffeur|stagiaire|apprenant|participant|beneficiaire)$`,
);
