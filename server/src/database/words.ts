import type { DatabaseRefusal } from "./database-unavailable.ts";

const ownServer = "indiquez l'adresse de votre propre serveur PostgreSQL dans DATABASE_URL";

const causes: Record<string, string> = {
  EACCES: "accès refusé",
  EPERM: "accès refusé",
  EROFS: "disque en lecture seule",
  ENOSPC: "disque plein",
  EDQUOT: "disque plein",
  EIO: "disque en panne",
  ENOTDIR: "ce n'est pas un dossier",
  EEXIST: "ce n'est pas un dossier",
  ENOENT: "introuvable",
  ENOTFOUND: "nom de serveur inconnu",
  EAI_AGAIN: "nom de serveur inconnu",
  ECONNREFUSED: "connexion refusée",
  ETIMEDOUT: "pas de réponse à temps",
  EHOSTUNREACH: "serveur hors d'atteinte",
};

/** The French sentence for an operator: what happened, where, what to do. */
export function explainDatabaseRefusal(refusal: DatabaseRefusal): string {
  switch (refusal.code) {
    case "folderUnusable":
      return `Le dossier ${refusal.folder} ne peut pas servir (${causes[refusal.cause] ?? refusal.cause}). Donnez à Ouvrage le droit d'y lire et d'y écrire, ou choisissez un autre dossier.`;
    case "folderInUse":
      return `Un autre Ouvrage travaille déjà dans le dossier ${refusal.folder}. Arrêtez-le, ou choisissez un autre dossier.`;
    case "leftoverServer":
      return `Un PostgreSQL resté en marche (numéro ${refusal.pid}) occupe encore le dossier ${refusal.folder}. Arrêtez-le, puis relancez Ouvrage.`;
    case "noPostgres":
      return `PostgreSQL est introuvable sur cette machine. Relancez l'installation, ou installez le paquet « postgresql », ou ${ownServer}.`;
    case "noOrdinaryAccount":
      return `PostgreSQL refuse de tourner avec le compte root, et aucun autre compte ne peut ouvrir le dossier ${refusal.folder}. Lancez Ouvrage avec un compte ordinaire, ou ${ownServer}.`;
    case "otherMajor":
      return `La base du dossier ${refusal.folder} a été créée par PostgreSQL ${refusal.clusterMajor}, et seul PostgreSQL ${refusal.majors.join(", ")} est installé. Installez PostgreSQL ${refusal.clusterMajor}, ou restaurez une sauvegarde dans un dossier vide.`;
    case "startFailed":
      return `PostgreSQL n'a pas démarré dans le dossier ${refusal.folder}. Son journal, ${refusal.logFile}, se termine ainsi :\n${refusal.lastLines}`;
    case "invalidUrl":
      return "L'adresse donnée dans DATABASE_URL est illisible. Écrivez-la ainsi : postgresql://compte:motdepasse@serveur:5432/base";
    case "unreachable":
      return `Le serveur PostgreSQL ${refusal.server} ne répond pas (${causes[refusal.cause] ?? refusal.cause}). Vérifiez qu'il est en marche et que DATABASE_URL est juste.`;
    case "accessDenied":
      return `Le serveur PostgreSQL ${refusal.server} refuse le compte ou le mot de passe. Corrigez-les dans DATABASE_URL.`;
    case "unknownDatabase":
      return `La base demandée n'existe pas sur le serveur PostgreSQL ${refusal.server}. Créez-la, ou corrigez son nom dans DATABASE_URL.`;
    case "tooOld":
      return `Le serveur PostgreSQL ${refusal.server} est en version ${refusal.version}. Ouvrage demande la version ${refusal.minimum} ou une plus récente.`;
    case "schemaAhead":
      return `Cette base a été mise à jour par un Ouvrage plus récent (${refusal.migrations.join(", ")}). Installez cette version plus récente, ou restaurez une sauvegarde.`;
    case "accountAboveWalls":
      return `Le compte ${refusal.account} est administrateur du serveur PostgreSQL (ou y passe outre la sécurité des lignes) : rien ne séparerait plus les organisations entre elles. Créez pour Ouvrage un compte ordinaire, propriétaire de sa base, et donnez-le dans DATABASE_URL.`;
    case "roleAboveWalls":
      return `Le rôle PostgreSQL ${refusal.role} a trop de droits : rien ne séparerait plus les organisations entre elles. Demandez à l'administrateur du serveur d'exécuter :\n  ALTER ROLE ${refusal.role} NOSUPERUSER NOBYPASSRLS;\net de retirer à ce rôle tout autre rôle dont il serait membre, puis relancez Ouvrage.`;
    case "noActorRole":
      return `Pour séparer les organisations, Ouvrage travaille sous le rôle PostgreSQL ${refusal.role}, que le compte ${refusal.account} n'a pas le droit de créer ou de prendre. Demandez à l'administrateur du serveur d'exécuter une fois :\n  ${refusal.statements}\npuis relancez Ouvrage.`;
  }
}
