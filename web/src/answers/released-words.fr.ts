/** French sentences of what closed waves say, as ICU messages. */
export const releasedScreenWordsFr = {
  "answers.released.open": "Voir ce que les réponses disent",
  "answers.released.title": "Ce que les réponses disent : {label}",
  "answers.released.asked":
    "{invited, plural, one {# personne a été interrogée} other {# personnes ont été interrogées}}. Chaque part est comptée sur toutes ces personnes : ne pas répondre est aussi une réponse.",
  "answers.released.about":
    "Les réponses sont comptées par {groups, plural, one {un seul groupe} other {# groupes}} de {least} personnes au moins, à une personne près, puis arrondies. La vraie part est entre les deux bornes. Personne ne peut en tirer la réponse de quelqu’un.",
  "answers.released.why": "Comment une réponse reste secrète",
  "answers.released.choice": "Réponse",
  "answers.released.share": "Part",
  "answers.released.range": "Entre",
  "answers.released.aboutShare": "environ {share}",
  "answers.released.between": "{low} et {high}",
  "answers.released.indicator": "Question d’Ouvrage ou de l’entreprise : un repère, pas une mesure validée.",
  "answers.released.noisy":
    "Question sensible : un petit hasard, tiré une seule fois, est ajouté à chaque compte. Les bornes en tiennent compte.",
  "answers.released.several": "Plusieurs réponses possibles : le total peut dépasser 100 %.",
  "answers.released.none": "Cette enquête n’a pas de question qui se compte.",
  "answers.released.withheld.tooFew":
    "Rien n’est montré : moins de dix personnes. Un chiffre pourrait faire reconnaître quelqu’un.",
  "answers.released.withheld.roughFit":
    "Rien n’est montré : aucun regroupement de dix personnes ne ressemble assez à ce groupe.",
  "answers.released.withheld.notInvited":
    "Rien à montrer : l’enquête s’est fermée sans que personne ait été invité.",
  "answers.released.withheld.notRecorded": "Rien n’est montré : cette question n’a pas été comptée.",
  "answers.released.withheld.wouldSplit":
    "Rien n’est montré : les comptes ne correspondent pas aux groupes écrits d’avance. Prévenez la personne qui tient le serveur.",

  "answers.group.title": "Regarder un groupe",
  "answers.group.lead":
    "Un groupe est montré par groupes entiers de dix personnes au moins. S’il ne s’y prête pas, le plus proche est proposé.",
  "answers.group.which": "Quel groupe ?",
  "answers.group.byHand": "Des personnes que je choisis",
  "answers.group.people": "Ces personnes",
  "answers.group.show": "Montrer ce groupe",
  "answers.group.unknownStatus": "Statut inconnu",
  "answers.group.chosen":
    "{count, plural, =0 {Personne n’est encore choisi} one {# personne choisie} other {# personnes choisies}}",
  "answers.group.shown": "Groupe montré : {label}, {people} personnes.",
  "answers.group.nearest":
    "Ce groupe n’est pas montré : trop de personnes manqueraient ou s’y ajouteraient. Le plus proche compte {people} personnes.",
  "answers.group.showNearest": "Montrer le plus proche",
  "answers.group.nearestLabel": "le plus proche de « {label} »",
  "answers.group.empty": "Personne de ce groupe n’a été interrogé dans cette enquête.",
  "answers.group.noGroup": "Cette enquête a trop peu de personnes pour montrer un groupe.",
  "answers.fit.exact": "Ce sont exactement les personnes demandées.",
  "answers.fit.counted":
    "{kept} des {of} personnes demandées{others, plural, =0 {} one {, et # autre} other {, et # autres}}.",
  "answers.fit.close": "Ce sont presque les personnes demandées.",
  "answers.fit.rough": "Ce sont à peu près les personnes demandées.",

  "answers.change.title": "À côté de l’enquête d’avant",
  "answers.change.lead":
    "Même question, mêmes réponses possibles. Un écart ne dit pas pourquoi : les personnes ont pu changer, et bien d’autres choses que la formation.",
  "answers.change.caption": "{question} Avec « {label} » ({people} personnes alors, {now} cette fois).",
  "answers.change.before": "Avant",
  "answers.change.after": "Cette fois",
  "answers.change.said": "Ce qu’on peut dire",
  "answers.change.rose": "a monté",
  "answers.change.fell": "a baissé",
  "answers.change.unclear": "on ne peut pas dire",

  "answers.leaders.title": "Ce qu’en dit leur fonction : {label}",
  "answers.leaders.told":
    "{audience} : {tellers, plural, =0 {personne n’a répondu} one {# réponse} other {# réponses}} sur {asked, plural, one {# personne interrogée} other {# personnes interrogées}}. Ce n’est pas secret, et chacun le savait avant de répondre.",
  "answers.leaders.use":
    "Ces réponses parlent d’un groupe, jamais d’une personne. Celles qui disent un changement vont dans les effets du projet, comme paroles de cette fonction.",
  "answers.leaders.count": "Combien",

  "answers.words.title": "Ce que les personnes ont dit avec leurs mots",
  "answers.words.lead":
    "Pour tout le monde ensemble, dans le désordre, sans rien à côté. Chaque personne a accepté d’être citée, sans son nom.",
  "answers.words.leadLeaders":
    "Dites au nom de leur fonction. Chaque personne a accepté d’être citée, sans son nom.",
  "answers.words.agreed":
    "{count, plural, =0 {Personne n’a accepté d’être cité} one {# personne a accepté d’être citée} other {# personnes ont accepté d’être citées}}",
  "answers.words.notAgreed":
    "{count, plural, one {# réponse à lire seulement : pas d’accord pour la citer} other {# réponses à lire seulement : pas d’accord pour les citer}}",
  "answers.voices.title":
    "{count, plural, one {Une réponse enregistrée attend d’être écrite} other {# réponses enregistrées attendent d’être écrites}}",
  "answers.voices.lead":
    "Une voix dit qui parle. Écoutez seul, au casque. Écrivez les mots, sans aucun nom ni rien qui désigne quelqu’un, et sans la façon de parler. L’enregistrement est détruit dès que vous gardez vos mots. Chaque écoute est notée dans le journal.",
  "answers.voices.mayQuote": "La personne accepte que ses mots soient cités, sans son nom.",
  "answers.voices.mayNotQuote":
    "La personne n’accepte pas d’être citée : ses mots seront lus, et ne seront jamais montrés.",
  "answers.voices.listen": "Écouter",
  "answers.voices.sound": "Réponse enregistrée",
  "answers.voices.words": "Ce que dit la personne",
  "answers.voices.help":
    "Ces mots rejoignent les réponses écrites, dans le désordre : plus rien ne dit qu’ils ont été dits à voix haute.",
  "answers.voices.keep": "Garder ces mots, détruire l’enregistrement",
  "answers.voices.aside": "Écarter sans rien garder",
  "answers.voices.asideSure": "L’enregistrement sera détruit, et rien n’en restera.",
  "answers.voices.asideYes": "Oui, écarter",
  "answers.voices.asideNo": "Non",
  "answers.voices.notBoth":
    "S’il y a des réponses enregistrées, vous ne les entendez pas : votre compte a aussi un rôle de l’employeur. Une voix dit qui parle. Seul un compte « évaluateur » ou « conseiller », sans autre rôle, peut les écouter.",
  "answers.words.keptLeaders": "{kept} à montrer sur {all}.",
  "answers.words.noneLeft": "Rien à relire.",
  "answers.words.readTitle": "Relire avant de montrer",
  "answers.words.warning":
    "Une personne peut se reconnaître, ou être reconnue, à ce qu’elle raconte ou à sa façon de parler. Écartez tout ce qui nomme ou désigne quelqu’un. Ce qui est écarté est effacé pour de bon.",
  "answers.words.few":
    "Rien à relire : il faut vingt réponses libres à une même question, écrites ou enregistrées. En dessous, elles ne sont montrées à personne.",
  "answers.words.notYou":
    "S’il y a des réponses libres, une personne de confiance les relit d’abord : le rôle « évaluateur » ou « conseiller ». Votre rôle ne permet pas de les lire avant.",
  "answers.words.keep": "Montrer",
  "answers.words.themes": "Thèmes, séparés par une virgule",
  "answers.words.themesOf": "Thèmes de : {words}",
  "answers.words.themesHelp":
    "Vous pouvez donner un ou plusieurs thèmes à chaque réponse : elles seront rangées dessous. Un thème ne doit désigner personne.",
  "answers.words.theme": "{label} ({count, plural, one {# réponse citée} other {# réponses citées}})",
  "answers.words.noTheme": "Sans thème",
  "answers.words.themesAbout":
    "Les thèmes sont de la personne qui a relu. Ils rangent les réponses citées, pas celles de tout le monde : ce ne sont pas des pourcentages.",
  "answers.words.kept": "{kept} à montrer sur {all}. Il en faut {least} au moins pour une question.",
  "answers.words.publish": "Montrer ce qui est gardé, effacer le reste",
  "answers.words.sure":
    "Le reste sera effacé pour de bon, avec les enregistrements qui n’ont pas été écrits. Continuer ?",
  "answers.words.yes": "Oui, montrer",
  "answers.words.no": "Non, relire encore",
} as const;
