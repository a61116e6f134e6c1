/** What happened and what to do, for each problem of a payroll file. No value of the file stands in them. */
export const problemWordsFr = {
  "workforce.problem.notDsn":
    "Ce n’est pas un fichier DSN : son début n’est pas celui d’une déclaration. Choisissez le fichier envoyé à net-entreprises.",
  "workforce.problem.wideCharacters":
    "Le fichier est enregistré en UTF-16. Réexportez-le depuis le logiciel de paie, sans l’ouvrir dans un traitement de texte.",
  "workforce.problem.binaryContent":
    "Le fichier contient autre chose que du texte. Ce n’est pas l’export attendu.",
  "workforce.problem.lineTooLong":
    "Une ligne est démesurée : le fichier est abîmé ou d’un autre format. Réexportez-le.",
  "workforce.problem.noMonthlyDeclaration":
    "Aucune DSN mensuelle dans ce fichier, seulement d’autres déclarations. Choisissez la DSN mensuelle.",
  "workforce.problem.headerBeforeClosing":
    "Un nouvel envoi commence avant la fin du précédent : le fichier est incomplet. Réexportez-le.",
  "workforce.problem.lineAfterClosing":
    "Des lignes suivent la fin de l’envoi : le fichier a été modifié. Réexportez-le.",
  "workforce.problem.closingMissing":
    "La fin du fichier manque : il est tronqué. Réexportez-le ou téléchargez-le à nouveau.",
  "workforce.problem.rubricTotalMismatch":
    "Le nombre de rubriques annoncé en fin de fichier ne correspond pas : des lignes ont été perdues ou ajoutées. Réexportez-le.",
  "workforce.problem.declarationTotalMismatch":
    "Le nombre de déclarations annoncé en fin de fichier ne correspond pas. Réexportez-le.",
  "workforce.problem.declarationKindUnknown":
    "Le type d’une déclaration est illisible. Réexportez le fichier.",
  "workforce.problem.monthUnreadable": "Le mois d’une déclaration est illisible. Réexportez le fichier.",
  "workforce.problem.companyUnreadable": "Le SIREN de l’entreprise est illisible. Réexportez le fichier.",
  "workforce.problem.establishmentUnreadable":
    "Le numéro d’un établissement est illisible. Réexportez le fichier.",
  "workforce.problem.establishmentIncomplete": "Un établissement n’a pas de numéro. Réexportez le fichier.",
  "workforce.problem.establishmentMissing":
    "Une déclaration ne dit pas son établissement. Réexportez le fichier.",
  "workforce.problem.personBeforeEstablishment":
    "Un salarié apparaît avant tout établissement : l’ordre des lignes est faux. Réexportez le fichier.",
  "workforce.problem.contractBeforePerson":
    "Un contrat apparaît avant tout salarié : l’ordre des lignes est faux. Réexportez le fichier.",
  "workforce.problem.brokenLine": "Ligne illisible, laissée de côté.",
  "workforce.problem.lineWithoutContract": "Ligne qui ne se rattache à aucun contrat, laissée de côté.",
  "workforce.problem.personWithoutContract": "Salarié sans contrat, laissé de côté.",
  "workforce.problem.personWithoutKey": "Salarié sans matricule ni contrat reconnaissable, laissé de côté.",
  "workforce.problem.personTwice":
    "Salarié présent deux fois dans la même déclaration : le premier est gardé.",
  "workforce.problem.notMonthly":
    "Déclaration qui n’est pas mensuelle (arrêt, reprise, fin de contrat…) : elle n’est pas lue.",
  "workforce.problem.testFile": "Ce fichier est marqué comme un envoi de test.",
  "workforce.problem.normVersionUnknown":
    "Version de norme inconnue d’Ouvrage : vérifiez les effectifs trouvés.",
  "workforce.problem.siretCheckFailed": "Le SIRET n’a pas une clé juste. Il est gardé tel quel.",
  "workforce.problem.severalCompanies": "Le fichier porte plusieurs entreprises.",
  "workforce.problem.fractionUnreadable":
    "Le numéro de fraction est illisible : la déclaration est lue comme entière.",
  "workforce.problem.fractionsDisagree":
    "Les fractions d’un établissement ne s’accordent pas. Vérifiez que toutes sont là.",
  "workforce.problem.sameMonthTwice":
    "Le même mois est déclaré deux fois pour un établissement : la dernière déclaration est gardée.",
  "workforce.problem.mixedEncodings":
    "Les accents sont codés de deux façons dans le fichier. Vérifiez les intitulés d’emploi.",
  "workforce.problem.repeatedLine": "Ligne répétée : la première est gardée.",
  "workforce.problem.staffNumberMissing":
    "Des salariés n’ont pas de matricule : leur numéro de contrat sert à les reconnaître d’un mois à l’autre.",
  "workforce.problem.staffNumberPersonal":
    "Des matricules ressemblent à un numéro de sécurité sociale : ils n’ont pas été lus.",
  "workforce.problem.personalNumberInText": "Un texte contenait un numéro personnel : il a été écarté.",
  "workforce.problem.unreadableDay": "Date illisible : elle est comptée comme inconnue.",
  "workforce.problem.unreadableNumber": "Nombre illisible : il est compté comme inconnu.",
  "workforce.problem.unreadableCode": "Code mal écrit : il est compté comme inconnu.",
  "workforce.problem.unreadableText": "Texte illisible : il est compté comme inconnu.",
  "workforce.problem.unknownCode": "Code hors de la nomenclature connue : il est compté comme inconnu.",
  "workforce.problem.implausibleAge": "Âge invraisemblable : il est compté comme inconnu.",
  "workforce.problem.periodReversed": "La fin d’une période précède son début : elle n’est pas comptée.",
  "workforce.problem.levelTableUnconfirmed":
    "Le niveau de formation est lu d’après une table non confirmée de la norme. À vérifier avant de s’en servir seul.",
} as const;
