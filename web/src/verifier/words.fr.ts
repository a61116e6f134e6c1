/** What the page that verifies passports says. */
export const verifierWordsFr = {
  "verifier.title": "Vérifier un passeport",
  "verifier.lead":
    "Quelqu’un vous montre un passeport de ce qu’il a appris au travail ? Cette page dit s’il est tel qu’il a été donné. Tout se fait sur cet appareil : rien de ce que vous ouvrez n’est envoyé.",
  "verifier.square":
    "Une feuille avec un carré : photographiez le carré avec un téléphone. Cette page s’ouvre toute seule.",
  "verifier.file": "Ouvrir le fichier du passeport",
  "verifier.text": "Ou coller ici l’adresse ou les chiffres du carré",
  "verifier.check": "Vérifier",
  "verifier.offline": "Une fois ouverte, cette page marche aussi sans réseau.",
  "verifier.working": "Vérification en cours…",
  "verifier.again": "Vérifier un autre passeport",
  "verifier.listen": "Écouter",
  "verifier.silence": "Arrêter la lecture",
  "verifier.good": "Ce passeport est vrai",
  "verifier.good.more": "Rien n’a été changé depuis qu’il a été donné par {name}, et il n’a pas été retiré.",
  "verifier.notAsked": "Rien n’a été changé, mais nous ne savons pas s’il a été retiré",
  "verifier.notAsked.more":
    "Il a été signé par {name}, que cet appareil connaît. Pour savoir s’il a été retiré depuis, ouvrez cette page avec du réseau.",
  "verifier.unknownIssuer": "Signé par un inconnu",
  "verifier.unknownIssuer.more":
    "Rien n’a été changé depuis la signature, mais cette page ne connaît pas qui a signé. N’importe qui peut écrire « {name} » : ne vous y fiez pas encore.",
  "verifier.unknownIssuer.do":
    "Ouvrez cette page avec du réseau sur le site de l’entreprise : {site}. Ou appelez l’entreprise, à un numéro que vous trouvez vous-même, et comparez l’empreinte ci-dessous.",
  "verifier.trust": "J’ai comparé l’empreinte : retenir cette entreprise sur cet appareil",
  "verifier.withdrawn": "Ce passeport a été retiré",
  "verifier.withdrawn.more": "La personne l’a retiré elle-même. Il ne compte plus : demandez-lui le nouveau.",
  "verifier.expired": "Ce passeport n’est plus à jour",
  "verifier.expired.more":
    "Il était fait pour être montré jusqu’au {day}. Ce qu’il dit a bien été signé : demandez à la personne ce qu’elle a fait depuis.",
  "verifier.altered": "Ce passeport a été changé",
  "verifier.altered.more":
    "Ce n’est pas, mot pour mot, ce qui a été signé. Demandez à la personne le fichier ou la feuille d’origine.",
  "verifier.notOurs": "Ce n’est pas un passeport que cette page connaît",
  "verifier.notOurs.more":
    "Cherchez un fichier qui s’appelle « passeport.json », ou les chiffres du carré. Un document PDF ne se vérifie pas ici : photographiez son carré.",
  "verifier.says": "Ce que dit ce passeport",
  "verifier.holder": "Nom écrit par la personne",
  "verifier.issuer": "Entreprise",
  "verifier.issuedOn": "Donné le",
  "verifier.until": "À montrer jusqu’au",
  "verifier.key": "Empreinte de qui a signé",
  "verifier.known.house": "Connue de ce site",
  "verifier.known.hand": "Retenue sur cet appareil le {day}",
  "verifier.list": "Retraits regardés dans une liste du {day}",
  "verifier.skill": "{words} – vu par {who}, le {day}",
  "verifier.limit":
    "La page ne dit pas que la personne devant vous est celle qui est nommée. Ce n’est ni un diplôme ni une certification.",
  "verifier.forget": "Oublier ce que cet appareil a retenu",
  "verifier.forgotten": "C’est oublié.",
} as const;
export type VerifierWord = keyof typeof verifierWordsFr;
