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
  "workforce.problem.declarationMissing":
    "Des personnes apparaissent avant toute déclaration : l’ordre des lignes est faux. Réexportez le fichier.",
  "workforce.problem.tooManyBlocks":
    "Le fichier contient bien plus de blocs différents qu’une DSN : il est abîmé. Réexportez-le.",

  "workforce.problem.emptyFile": "Le fichier est vide. Réexportez-le.",
  "workforce.problem.fileTooBig":
    "Le fichier est trop gros pour être lu en entier. Exportez-le mois par mois.",
  "workforce.problem.notASpreadsheet":
    "Ce n’est ni une DSN, ni un CSV, ni un classeur Excel. Choisissez l’export du logiciel de paie.",
  "workforce.problem.oldExcelFile":
    "C’est un ancien classeur Excel (.xls). Ouvrez-le et enregistrez-le en .xlsx.",
  "workforce.problem.encryptedFile":
    "Le fichier est protégé par un mot de passe. Enregistrez-le sans protection.",
  "workforce.problem.openDocumentFile":
    "C’est un classeur OpenDocument (.ods). Enregistrez-le en .xlsx ou en CSV.",
  "workforce.problem.webPageFile":
    "C’est une page web renommée. Enregistrez-la en .xlsx ou en CSV depuis votre tableur.",
  "workforce.problem.xmlFile": "C’est un fichier XML. Exportez en CSV, en .xlsx ou en DSN.",
  "workforce.problem.brokenWorkbook":
    "Le classeur est abîmé ou incomplet. Réexportez-le ou téléchargez-le à nouveau.",
  "workforce.problem.workbookTooBig":
    "Le classeur se déploie bien au-delà d’une taille normale : il n’est pas ouvert.",
  "workforce.problem.forbiddenXml":
    "Le classeur contient des instructions dangereuses : il n’est pas ouvert.",
  "workforce.problem.workbookTooSlow": "Le classeur demande trop de temps à lire. Exportez-le en CSV.",
  "workforce.problem.tooManyColumns":
    "Le tableau a beaucoup trop de colonnes. Supprimez les colonnes vides, puis recommencez.",
  "workforce.problem.tooManyRows": "Le tableau a beaucoup trop de lignes. Exportez-le mois par mois.",
  "workforce.problem.unreadableEncoding":
    "Les caractères du fichier ne peuvent pas être lus. Réexportez-le en UTF-8.",
  "workforce.problem.noTable":
    "Aucun tableau n’a été trouvé : il faut une ligne de titres dans les vingt premières lignes.",
  "workforce.problem.noRows": "Le tableau n’a que des titres, aucune ligne.",
  "workforce.problem.sheetMissing":
    "La feuille indiquée n’est pas dans ce classeur. Choisissez-en une autre.",
  "workforce.problem.staffNumberColumnMissing":
    "Aucune colonne ne donne le matricule. Indiquez-la, ou ajoutez-la à l’export.",
  "workforce.problem.staffNumberIsPersonal":
    "La colonne du matricule contient des numéros de sécurité sociale : elle n’est pas lue. Choisissez une autre colonne.",
  "workforce.problem.monthMissing": "Le fichier ne dit pas le mois de paie. Indiquez-le.",
  "workforce.problem.mappingOutOfTable":
    "Une colonne indiquée n’existe pas dans ce tableau. Reprenez le choix des colonnes.",
  "workforce.problem.trainingTitleMissing":
    "Aucune colonne ne donne l’intitulé de la formation. Indiquez-la.",
  "workforce.problem.trainingDayMissing": "Aucune colonne ne donne la date de la formation. Indiquez-la.",
  "workforce.problem.wrongFormat": "Le fichier n’est pas du format annoncé. Choisissez-le à nouveau.",
  "workforce.problem.rowWithoutStaffNumber": "Ligne sans matricule, laissée de côté.",
  "workforce.problem.rowWithPersonalNumber":
    "Ligne dont le matricule est un numéro de sécurité sociale, laissée de côté.",
  "workforce.problem.rowWithoutMonth": "Ligne sans mois de paie lisible, laissée de côté.",
  "workforce.problem.rowRepeatedTooFar":
    "Le même salarié revient bien plus loin dans le même mois : cette ligne est laissée de côté. Triez l’export par salarié.",
  "workforce.problem.leftBeforeMonth": "Salarié parti avant le mois, laissé de côté.",
  "workforce.problem.startsAfterMonth": "Salarié arrivé après le mois, laissé de côté.",
  "workforce.problem.trainingWithoutTitle": "Formation sans intitulé, laissée de côté.",
  "workforce.problem.trainingWithoutDay": "Formation sans date lisible, laissée de côté.",
  "workforce.problem.trainingDaysReversed": "Formation qui finit avant de commencer, laissée de côté.",
  "workforce.problem.totalRow": "Ligne de total, laissée de côté.",
  "workforce.problem.strayRow": "Ligne qui n’est pas celle d’un salarié, laissée de côté.",
  "workforce.problem.repeatedHeadings": "Les titres reviennent au milieu du tableau : ils sont ignorés.",
  "workforce.problem.otherSheetsNotRead": "D’autres feuilles du classeur n’ont pas été lues.",
  "workforce.problem.raggedRow": "Ligne qui n’a pas le même nombre de colonnes que les titres.",
  "workforce.problem.strayQuote": "Guillemet isolé dans une ligne : vérifiez ce qui a été lu.",
  "workforce.problem.unreadableCharacters": "Caractères illisibles, remplacés.",
  "workforce.problem.cellsCut": "Cellule démesurée : son texte a été coupé.",
  "workforce.problem.cellError": "Cellule en erreur dans le classeur : elle est comptée comme inconnue.",
  "workforce.problem.personalContent": "Contenu personnel écarté : il n’a pas été gardé.",
  "workforce.problem.severalContracts":
    "Salarié avec plusieurs contrats : le principal est décrit, les autres sont comptés.",
  "workforce.problem.basePayAsGross":
    "Le fichier donne le salaire de base et non le brut : il en tient lieu.",
  "workforce.problem.sharedColumn": "Deux colonnes disent la même chose : la première est lue.",
  "workforce.problem.establishmentNotSiret": "L’établissement n’est pas un SIRET : son nom en tient lieu.",
  "workforce.problem.establishmentDisagrees":
    "Deux colonnes ne s’accordent pas sur l’établissement : la première est lue.",
  "workforce.problem.siretKeyWrong": "Le SIRET n’a pas une clé juste. Il est gardé tel quel.",
  "workforce.problem.dateUnreadable": "Date illisible : elle est comptée comme inconnue.",
  "workforce.problem.dateOutOfRange": "Date invraisemblable : elle est comptée comme inconnue.",
  "workforce.problem.amountUnreadable": "Montant illisible : il est compté comme inconnu.",
  "workforce.problem.countUnreadable": "Nombre illisible : il est compté comme inconnu.",
  "workforce.problem.shareUnreadable": "Taux illisible : il est compté comme inconnu.",
  "workforce.problem.occupationCodeUnknown": "Code PCS mal écrit : il est compté comme inconnu.",
  "workforce.problem.jobStatusUnknown": "Statut non reconnu : il est compté comme inconnu.",
  "workforce.problem.collectiveAgreementUnknown":
    "Convention collective non reconnue : il faut un numéro IDCC.",
  "workforce.problem.contractKindUnknown": "Type de contrat non reconnu : il est compté comme inconnu.",
  "workforce.problem.workingTimeUnknown": "Temps de travail non reconnu : il est compté comme inconnu.",
  "workforce.problem.qualificationUnknown": "Diplôme non reconnu : il est compté comme inconnu.",
  "workforce.problem.exposureUnknown": "Exposition non reconnue : elle n’est pas comptée.",
  "workforce.problem.sexUnknown": "Sexe non reconnu : il est compté comme inconnu.",
  "workforce.problem.exitReasonUnknown": "Motif de sortie non reconnu : il est compté comme « autre ».",
  "workforce.problem.activityCodeUnknown": "Code NAF mal écrit : il est compté comme inconnu.",
  "workforce.problem.yesNoUnknown": "Réponse oui ou non illisible : elle est comptée comme inconnue.",
  "workforce.problem.trainingModeUnknown":
    "Modalité de formation non reconnue : elle est comptée comme inconnue.",
} as const;
