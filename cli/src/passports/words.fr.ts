/** Sentences of the command that checks a passport. */
export const passportCommandWordsFr = {
  "command.verifyPassport.summary":
    "vérifie qu’un passeport de ce qui a été appris est tel qu’il a été donné, sans réseau",
  "command.verifyPassport.stand": "PASSEPORT.json",
  "command.verifyPassport.fingerprint":
    "l’empreinte de qui a signé, apprise de l’entreprise autrement que par ce fichier ; avec ou sans tirets",
  "command.verifyPassport.list": "la liste des passeports retirés, prise à l’adresse que le passeport donne",
  "command.verifyPassport.note":
    "Réponse 0 : rien n’a changé. Réponse 1 : quelque chose a changé, il a été retiré, il n’est plus à jour, ou quelqu’un d’autre l’a signé. Réponse 2 : ce n’est pas un passeport. Sans l’empreinte ({option}), n’importe qui peut avoir signé.",
  "command.verifyPassport.notPassport":
    "Le fichier {path} n’est pas un passeport d’Ouvrage. Prenez le fichier que la personne a gardé, sans l’ouvrir dans un autre programme.",
  "command.verifyPassport.altered":
    "Ce passeport a été changé : ce n’est pas, mot pour mot, ce qui a été signé.",
  "command.verifyPassport.otherIssuer":
    "Ce passeport est signé par quelqu’un d’autre : son empreinte est {fingerprint}.",
  "command.verifyPassport.withdrawn": "Ce passeport a été retiré par la personne.",
  "command.verifyPassport.expired": "Ce passeport n’est plus à jour : il était à montrer jusqu’au {day}.",
  "command.verifyPassport.genuine": "Rien n’a changé depuis que « {issuer} » l’a signé pour {holder}.",
  "command.verifyPassport.knownIssuer": "L’empreinte est bien celle que vous avez donnée.",
  "command.verifyPassport.unknownIssuer":
    "Signé par un inconnu : n’importe qui peut écrire ce nom. Comparez l’empreinte {fingerprint} avec l’entreprise.",
  "command.verifyPassport.holds": "Il n’était pas retiré dans la liste du {day}.",
  "command.verifyPassport.notAsked":
    "Retrait non regardé : prenez la liste à {address}, puis donnez-la ({option}).",
  "command.verifyPassport.badList": "La liste {path} n’est pas celle de ce passeport, ou n’est plus à jour.",
  "command.verifyPassport.skill": "{words} – vu par {who}, le {day}",
} as const;
