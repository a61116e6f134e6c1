import type { DatabaseRefusal } from "./database-unavailable.ts";

type Sentences = { [Code in DatabaseRefusal["code"]]: (refusal: Extract<DatabaseRefusal, { code: Code }>) => string };

const ownServer = "indiquez l'adresse de votre propre serveur PostgreSQL dans DATABASE_URL";

const sentences: Sentences = {
  folderUnusable: ({ folder, cause }) =>
    `Le dossier ${folder} ne peut pas servir (${cause}). Donnez à Ouvrage le droit d'y lire et d'y écrire, ou choisissez un autre dossier.`,
  folderInUse: ({ folder }) =>
    `Un autre Ouvrage travaille déjà dans le dossier ${folder}. Arrêtez-le, ou choisissez un autre dossier.`,
  leftoverServer: ({ folder, pid }) =>
    `Un PostgreSQL resté en marche (numéro ${pid}) occupe encore le dossier ${folder}. Arrêtez-le, puis relancez Ouvrage.`,
  noPostgres: () =>
    `PostgreSQL est introuvable sur cette machine. Relancez l'installation, installez le paquet « postgresql », ou ${ownServer}.`,
  noOrdinaryAccount: ({ folder }) =>
    `PostgreSQL refuse de tourner avec le compte root, et cette machine ne permet pas d'en changer pour le dossier ${folder}. Lancez Ouvrage avec un compte ordinaire, ou ${ownServer}.`,
  otherMajor: ({ folder, clusterMajor, majors }) =>
    `La base du dossier ${folder} a été créée par PostgreSQL ${clusterMajor}, et seule la version ${majors.join(", ")} est installée. Installez PostgreSQL ${clusterMajor}, ou restaurez une sauvegarde dans un dossier vide.`,
  startFailed: ({ folder, logFile, lastLines }) =>
    `PostgreSQL n'a pas démarré dans le dossier ${folder}. Son journal, ${logFile}, se termine ainsi :\n${lastLines}`,
  invalidUrl: () =>
    "L'adresse donnée dans DATABASE_URL est illisible. Écrivez-la ainsi : postgresql://compte:motdepasse@serveur:5432/base",
  unreachable: ({ server, cause }) =>
    `Le serveur PostgreSQL ${server} ne répond pas (${cause}). Vérifiez qu'il est en marche et que DATABASE_URL est juste.`,
  accessDenied: ({ server }) =>
    `Le serveur PostgreSQL ${server} refuse le compte ou le mot de passe. Corrigez-les dans DATABASE_URL.`,
  unknownDatabase: ({ server }) =>
    `La base demandée n'existe pas sur le serveur PostgreSQL ${server}. Créez-la, ou corrigez son nom dans DATABASE_URL.`,
  tooOld: ({ server, version, minimum }) =>
    `Le serveur PostgreSQL ${server} est en version ${version}. Ouvrage demande la version ${minimum} ou une plus récente.`,
  schemaAhead: ({ migrations }) =>
    `Cette base a été mise à jour par un Ouvrage plus récent (${migrations.join(", ")}). Installez cette version plus récente, ou restaurez une sauvegarde.`,
};

/** The French sentence for an operator: what happened, where, what to do. */
export function explainDatabaseRefusal<Code extends DatabaseRefusal["code"]>(
  refusal: Extract<DatabaseRefusal, { code: Code }>,
): string {
  const sentence: (refusal: Extract<DatabaseRefusal, { code: Code }>) => string = sentences[refusal.code];
  return sentence(refusal);
}
