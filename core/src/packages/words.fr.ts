import { analysisColumnWordsFr } from "./column-words.fr.ts";

/** Sentences of the file that explains a package, as ICU messages. */
export const packageWordsFr = {
  "packages.refusal.notAllowed": "Votre rôle ne permet pas de prendre ce paquet.",
  "packages.refusal.unknownDocument": "Ce projet n’existe plus.",
  "packages.readme.title": "# Paquet de données : {label}",
  "packages.readme.rows":
    "Ce paquet contient une ligne par personne, sans nom, sans matricule et sans clé : les numéros de ligne ne servent qu’ici. Avec l’ancienneté, l’âge ou le site, une personne peut pourtant être reconnue par ses collègues. Ne le remettez qu’à qui peut voir la paie.",
  "packages.readme.aggregates":
    "Ce paquet ne contient aucune ligne de personne : seulement des résultats que tout lecteur du projet peut voir. Les réponses n’y sont que par groupes de dix personnes au moins.",
  "packages.readme.files": "## Ce qu’il y a dedans",
  "packages.readme.manifest":
    "- manifest.json : la liste des fichiers, leur taille et leur empreinte SHA-256 ; les versions d’Ouvrage et de Node.",
  "packages.readme.plan":
    "- plan/plan-scelle.json : le plan tel qu’il a été scellé. Vérifiez-le avec « ouvrage verify-plan » et l’empreinte imprimée.",
  "packages.readme.noPlan": "- Aucun plan scellé : rien ne prouve ce qui était visé avant de commencer.",
  "packages.readme.shown":
    "- resultats/ : les effets, les comparaisons, les réponses publiées, l’histoire de la contribution et le retour, en JSON.",
  "packages.readme.asked":
    "- demandes/ : ce dont les effets, la contribution et le retour sont calculés, en JSON.",
  "packages.readme.analyses":
    "- analyses/NN/ : pour chaque comparaison ouverte, la table (table.csv), ce que veulent dire ses colonnes (table.csv-metadata.json, norme W3C CSVW), ce qui a été demandé au moteur (request.json) et ce qu’il a répondu (result.json).",
  "packages.readme.analysis":
    "  - analyses/{folder} : {label}, {count, plural, one {# ligne} other {# lignes}}.",
  "packages.readme.again": "## Tout refaire",
  "packages.readme.againHow":
    "ouvrage recompute PAQUET.zip refait chaque result.json à partir de la table et de la demande, puis les effets, la contribution et le retour à partir de demandes/, et compare octet pour octet. Une comparaison qui n’a pas donné de chiffre est refaite aussi, avec sa raison. Ni le serveur ni le réseau n’y ont part. Avec une autre version d’Ouvrage ou de Node, un dernier chiffre peut différer.",
  "packages.readme.kept":
    "Un résultat est celui qui a été gardé à l’ouverture. Si un fichier de paie a été relu depuis, la table a pu changer : la commande le montre.",
  "packages.readme.answers":
    "Seules les réponses publiées ne se refont pas : les réponses des personnes ne sortent jamais. Elles sont prises telles quelles.",
  "packages.readme.empty": "Une case vide de la table : on ne sait pas. Jamais zéro.",
  ...analysisColumnWordsFr,
} as const;
export type PackageWordKey = keyof typeof packageWordsFr;

/** Writes a sentence of a package; the ICU grammar is the implementation's. */
export type SayPackage = (key: PackageWordKey, values?: Readonly<Record<string, string | number>>) => string;
