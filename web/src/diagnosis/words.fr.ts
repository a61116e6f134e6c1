/** Sentences of the pages of a diagnosis. */
export const diagnosisScreenWordsFr = {
  "diagnosis.list.title": "Diagnostic",
  "diagnosis.list.lead":
    "Pourquoi agir, ce qui manque, et que faire ensuite avec qui. Moins de dix minutes, et jamais de note.",
  "diagnosis.list.mine": "Vos diagnostics",
  "diagnosis.list.empty": "Aucun diagnostic pour l’instant.",
  "diagnosis.list.savedAt": "Enregistré le {moment}",
  "diagnosis.list.remove": "Supprimer",
  "diagnosis.list.removeSure": "Supprimer « {label} » et toutes ses réponses ?",
  "diagnosis.list.removeYes": "Oui, supprimer",
  "diagnosis.list.cancel": "Annuler",
  "diagnosis.new.title": "Commencer un diagnostic",
  "diagnosis.new.label": "De quoi parle-t-on ?",
  "diagnosis.new.labelHelp": "Une équipe, un site, un métier : « Agents de l’équipe du soir ».",
  "diagnosis.new.headcount": "Combien de salariés dans l’entreprise ?",
  "diagnosis.new.headcountHelp":
    "En dessous de {limit}, la liste de questions est plus courte. Laissez vide si vous ne savez pas.",
  "diagnosis.new.headcountKnown":
    "{count, plural, one {# salarié} other {# salariés}} en {month}, d’après votre paie.",
  "diagnosis.new.category": "Catégorie concernée (facultatif)",
  "diagnosis.new.noCategory": "Aucune pour l’instant",
  "diagnosis.new.categoryOption": "{label} (version {version})",
  "diagnosis.new.begin": "Commencer",

  "diagnosis.steps": "Étapes du diagnostic",
  "diagnosis.step.1": "Qui répond",
  "diagnosis.step.2": "Raisons d’agir",
  "diagnosis.step.3": "Conditions",
  "diagnosis.step.4": "Freins",
  "diagnosis.step.5": "Qui s’engage",
  "diagnosis.step.6": "Coût de ne rien faire",
  "diagnosis.step.7": "Et maintenant ?",
  "diagnosis.stepOf": "Étape {step} sur {count}",
  "diagnosis.next": "Continuer : {name}",
  "diagnosis.previous": "Revenir : {name}",

  "diagnosis.essentials.lead":
    "{count, plural, one {# question} other {# questions}}. Comptez {without} minutes par personne qui répond, {withCost} avec le coût de ne rien faire. C’est un ordre de grandeur, calculé sur la longueur des questions.",
  "diagnosis.essentials.light":
    "Liste courte, car l’entreprise compte moins de {limit} salariés : {count} questions sur {all}.",
  "diagnosis.essentials.everyQuestion": "Poser toutes les questions quand même",
  "diagnosis.essentials.unsized":
    "L’effectif n’est pas connu : toutes les questions sont posées. Avec moins de {limit} salariés, la liste serait plus courte.",
  "diagnosis.essentials.headcount": "Effectif de l’entreprise",
  "diagnosis.essentials.about": "Sur la catégorie « {label} », version {version}.",
  "diagnosis.essentials.known": "Ce que votre paie dit déjà de cette catégorie :",
  "diagnosis.essentials.notCopied":
    "Ces chiffres exacts ne sont montrés qu’à vous, qui voyez la paie ; ils ne sont pas recopiés dans le diagnostic.",
  "diagnosis.question.known": "Votre paie dit : {fact}",
  "diagnosis.people.title": "Les personnes qui répondent",
  "diagnosis.people.lead":
    "Au moins une ; l’idéal est la direction, un encadrant et un appui expert. Toute personne qui ouvre ce diagnostic voit qui a dit quoi.",
  "diagnosis.people.none": "Personne pour l’instant : ajoutez-vous pour commencer.",
  "diagnosis.people.functions": "Fonction (une ou plusieurs)",
  "diagnosis.people.functionsHelp":
    "Dans une petite entreprise, la même personne dirige et encadre : cochez les deux.",
  "diagnosis.people.name": "Nom ou initiales (facultatif)",
  "diagnosis.people.groupHelp":
    "Pour les salariés : un groupe et jamais une personne, par exemple « réunion d’équipe du 3 mars, six personnes ».",
  "diagnosis.people.add": "Ajouter cette personne",
  "diagnosis.people.full": "Vingt personnes au plus : c’est déjà beaucoup de monde.",
  "diagnosis.people.remove": "Retirer",
  "diagnosis.people.removeSure":
    "Retirer {name}, {count, plural, =0 {qui n’a pas encore répondu} one {sa réponse comprise} other {ses # réponses comprises}} ?",
  "diagnosis.people.removeYes": "Oui, retirer",
  "diagnosis.people.answered":
    "{count, plural, =0 {pas encore de réponse} one {# réponse} other {# réponses}}",
  "diagnosis.person.named": "{kinds} ({name})",

  "diagnosis.speaker": "Qui répond maintenant ?",
  "diagnosis.speaker.none": "Dites d’abord qui répond : c’est la première étape.",
  "diagnosis.speaker.goBack": "Ajouter une personne",
  "diagnosis.question.whyAsked": "Pourquoi cette question : {why}",
  "diagnosis.question.note": "Précision (facultatif)",
  "diagnosis.question.withdraw": "Retirer ma réponse",
  "diagnosis.question.others": "Déjà dit",
  "diagnosis.question.said": "{who} : {value}, le {day}",
  "diagnosis.question.noted": "« {note} »",
  "diagnosis.question.disagreed": "Avis différents",
  "diagnosis.question.progress": "{done} sur {count} avec cette personne",

  "diagnosis.involvement.lead":
    "Ce qui compte n’est pas un expert seul : c’est un expert, la direction et l’encadrement ensemble. Ouvrage le lit dans les réponses et dans les actes datés ; rien n’est à cocher.",
  "diagnosis.involvement.joint": "Les trois sont engagés ensemble.",
  "diagnosis.involvement.notJoint": "Les trois ne sont pas encore engagés ensemble.",
  "diagnosis.involvement.there": "Engagement visible",
  "diagnosis.involvement.missing": "Il manque quelque chose",
  "diagnosis.involvement.missingParts": "Ce qui manque : {parts}.",
  "diagnosis.involvement.answered":
    "{count, plural, one {A répondu à # question} other {A répondu à # questions}}, {first, select, same {le {last}} other {du {first} au {last}}}.",
  "diagnosis.involvement.act": "{act}, le {day} ({who})",
  "diagnosis.involvement.proof": "Ce qui le montre : {evidence}",
  "diagnosis.involvement.noProof": "Rien ne le montre encore : cet acte ne compte pas.",
  "diagnosis.involvement.toCome": "À venir : cet acte comptera le jour dit.",
  "diagnosis.involvement.removeAct": "Retirer cet acte",
  "diagnosis.involvement.addPerson":
    "Ajoutez d’abord une personne de cette fonction à l’étape « Qui répond ».",
  "diagnosis.involvement.add": "Noter un acte",
  "diagnosis.involvement.who": "Qui",
  "diagnosis.involvement.what": "Ce qui a été fait",
  "diagnosis.involvement.when": "Le jour",
  "diagnosis.involvement.evidence": "Ce qui le montre",
  "diagnosis.involvement.evidenceHelp":
    "Par exemple : « a participé à l’analyse du travail du 3 mars, compte rendu joint ».",
  "diagnosis.involvement.save": "Noter cet acte",
  "diagnosis.involvement.full": "Cent actes au plus.",

  "diagnosis.cost.lead":
    "Ce que ces situations coûtent en un an, et qui continue tant que rien ne change. Ce n’est pas ce qu’une formation ferait économiser : personne ne peut le dire d’avance.",
  "diagnosis.cost.optional": "Cette étape est facultative.",
  "diagnosis.cost.figures": "Vos chiffres",
  "diagnosis.cost.figuresHelp":
    "Laissez vide ce que vous ne savez pas : ce n’est pas zéro, et ce n’est pas compté.",
  "diagnosis.cost.fromPayroll": "De votre paie, sur douze mois jusqu’à {month}",
  "diagnosis.cost.told": "Dit par vous",
  "diagnosis.cost.payrollKnows": "Votre paie connaît déjà ces chiffres, jusqu’à {month} :",
  "diagnosis.cost.payrollFigure": "{name} : {count}",
  "diagnosis.cost.payrollSilent":
    "Votre paie compte {months, plural, one {# mois enregistré} other {# mois enregistrés}} sur douze : ce qu’elle ne dit pas n’est pas deviné.",
  "diagnosis.cost.payrollSeen":
    "Ils seront recopiés dans ce diagnostic : qui peut le lire (conseil, encadrement, CSE) les verra, en totaux.",
  "diagnosis.cost.take": "Reprendre les chiffres de la paie",
  "diagnosis.cost.taken": "Les chiffres de la paie sont repris.",
  "diagnosis.cost.total": "Ce qui continue de coûter, en un an",
  "diagnosis.cost.range": "entre {low} et {high}",
  "diagnosis.cost.likely": "Le plus vraisemblable, selon vos hypothèses : autour de {likely}.",
  "diagnosis.cost.none": "Donnez au moins un chiffre pour voir une fourchette.",
  "diagnosis.cost.partial": "C’est un minimum : il manque {families}.",
  "diagnosis.cost.notCounted": "Pas compté : on ne sait pas",
  "diagnosis.cost.family": "Famille",
  "diagnosis.cost.yearly": "En un an",
  "diagnosis.cost.assumptions": "Les hypothèses",
  "diagnosis.cost.assumptionsLead":
    "Trois valeurs par hypothèse : la plus basse, la plus vraisemblable, la plus haute. Déplacez-les jusqu’à ce qu’elles ressemblent à chez vous.",
  "diagnosis.cost.ours": "Hypothèse d’Ouvrage, à remplacer par la vôtre : elle ne vient d’aucune enquête.",
  "diagnosis.cost.oursHour":
    "Hypothèse d’Ouvrage, à remplacer par la vôtre : la valeur basse est le Smic horaire brut arrondi, les deux autres ne viennent d’aucune enquête.",
  "diagnosis.cost.yours": "Votre hypothèse",
  "diagnosis.cost.reset": "Revenir à l’hypothèse d’Ouvrage",
  "diagnosis.cost.low": "Au plus bas",
  "diagnosis.cost.likelyOf": "Le plus vraisemblable",
  "diagnosis.cost.high": "Au plus haut",
  "diagnosis.cost.values": "{low} · {likely} · {high}",
  "diagnosis.cost.used":
    "{name} : de {low} à {high}, le plus vraisemblable {likely} ({source, select, ours {hypothèse d’Ouvrage} other {votre hypothèse}}).",
  "diagnosis.cost.how":
    "La fourchette va du total où tout est au plus bas à celui où tout est au plus haut. Aucun tirage au sort : les deux bornes sont exactes pour vos hypothèses.",

  "diagnosis.outcome.lead":
    "Des choses à faire, dans l’ordre, avec qui et pourquoi. Ce n’est pas une note, et cela change dès qu’une réponse change. Les temps sont des ordres de grandeur d’Ouvrage, à remplacer par les vôtres.",
  "diagnosis.outcome.steps": "Les prochaines étapes",
  "diagnosis.outcome.none": "Rien ne manque pour l’instant.",
  "diagnosis.outcome.who": "Qui s’en charge : {who}",
  "diagnosis.outcome.together": "Avec : {who}.",
  "diagnosis.outcome.unnamed": "{kind} (personne n’est nommé)",
  "diagnosis.outcome.lasts": "Temps à prévoir : de {from} à {to}.",
  "diagnosis.outcome.because": "Pourquoi :",
  "diagnosis.outcome.notAsked": "La question n’a été posée à personne : {question}",
  "diagnosis.outcome.unknown": "Posée, et personne ne sait : {question}",
  "diagnosis.outcome.acted": "{question} Réponse : {value} ({who}).",
  "diagnosis.outcome.split": "{question} Oui pour {yes} ; non pour {no}.",
  "diagnosis.outcome.noMotive": "Personne n’a dit oui à une raison d’agir.",
  "diagnosis.outcome.missing": "{kind} : {parts}.",
  "diagnosis.outcome.met": "Déjà là, pour {who} : {question}",
  "diagnosis.outcome.motives": "Pourquoi vous agiriez",
  "diagnosis.outcome.motive": "{question} Oui pour {who}.",
  "diagnosis.outcome.disagreements": "Là où les avis diffèrent",
  "diagnosis.outcome.disagreementsLead":
    "Chaque avis est gardé tel quel ; aucun ne l’emporte, et rien n’est moyenné.",
  "diagnosis.outcome.agreed": "Personne ne dit le contraire d’un autre.",
  "diagnosis.outcome.oneVoice":
    "Une seule personne a répondu : demandez au moins à une autre, le travail ne se voit pas pareil de partout.",
  "diagnosis.design.title": "La formation",
  "diagnosis.design.lead": "Une formation commencée ici part de la catégorie « {label} ».",
  "diagnosis.design.obstacles":
    "Ce diagnostic lui donne {count, plural, one {un frein} other {# freins}} à traiter ; son parcours dira ce qui n’a pas encore de réponse.",
  "diagnosis.design.noObstacle": "Personne n’a nommé de frein : rien de plus à lui demander de ce côté.",
  "diagnosis.design.disputed": "(les avis s’opposent)",
  "diagnosis.design.begin": "Concevoir la formation",
  "diagnosis.design.beginAnother": "Concevoir une autre formation",
  "diagnosis.design.savedAt": "enregistrée le {moment}",
  "diagnosis.outcome.print": "Imprimer",
  "diagnosis.outcome.headcount":
    "{count, plural, one {Entreprise de # salarié} other {Entreprise de # salariés}}{source, select, payroll { (d’après la paie)} other {}}.",
  "diagnosis.outcome.path":
    "{path, select, light {Liste courte} other {Liste complète}} : {done} questions répondues sur {count}.",
  "diagnosis.minutes": "{minutes} min",
  "diagnosis.hours": "{hours} h",
  "diagnosis.hoursAndMinutes": "{hours} h {minutes}",
  "diagnosis.days": "{count, plural, one {# jour} other {# jours}}",
  "diagnosis.and": "{first} et {last}",
} as const;
