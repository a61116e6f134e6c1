import type { AnswerWords } from "./words.fr.ts";

export const answerWordsEn: AnswerWords = {
  "page.title": "My page",
  "page.language": "Language",
  "page.unreviewed": "This translation has not yet been read again by a native speaker.",
  "page.listen": "Listen",
  "page.stop": "Stop reading",
  "page.noVoice": "This phone has no voice for this language. Somebody can read with you.",
  "page.noScript": "On this phone the page works without voice, and only with a network.",

  "start.heading": "A few questions",
  "start.who": "{asker} is asking.",
  "start.why": "The reason: {purpose}.",
  "start.notSeen": "Your employer, your managers and your colleagues will not see your answers.",
  "start.seen": "They will only see numbers, for groups of 10 people or more.",
  "start.free":
    "You may skip a question, or all of them. The application does not tell your employer who answered.",
  "start.length": "{count} questions, about {minutes} min.",
  "start.go": "Start",

  "group.about": "Speak of the group, never of one person.",
  "group.seen": "This is not secret: it will be known that {function} of the project says it.",
  "group.seenBy":
    "The people who lead the project and the staff representatives will see your answers when the questionnaire has ended. Your name is not there, but if you alone have this role, they will know it is you.",
  "group.free": "You may skip a question, or all of them.",
  "group.end": "Press to send. After that nothing can be changed.",
  "group.frontlineManager": "front-line management",
  "group.workplaceTutor": "tutoring",

  "mode.question": "Who is holding the phone?",
  "mode.alone": "I am",
  "mode.assisted": "Somebody who helps me",
  "mode.help": "The helper reads the question, hands over the phone, then looks away.",
  "cover.give": "Give the phone to the person who answers. Then look away.",
  "cover.open": "I am the one answering",

  "question.progress": "Question {number} of {count}",
  "question.several": "You may choose several answers.",
  "question.number": "A number between {least} and {most}",
  "question.words": "In your own words, if you like",
  "question.wordsHelp":
    "Do not write anybody’s name. Somebody you can trust reads it. Your words are shown only if you say yes below, among others, without saying whose they are.",
  "question.wordsOfGroup":
    "Write no name, nor anything that points at one person of the group. Somebody reads it first, and leaves out what does.",
  "quote.question": "May your words be quoted, without your name?",
  "quote.help": "No answer means no.",
  "quote.yes": "Yes",
  "quote.no": "No",
  "voice.title": "Or say it aloud",
  "voice.help":
    "One minute at most. Only a trusted person, who is not from your employer, listens to you. They write your words down, then your voice is erased. Say nobody’s name.",
  "voice.start": "Record my voice",
  "voice.stop": "Stop recording",
  "voice.running": "Recording. Speak now.",
  "voice.ready": "Recorded. Listen to it, or erase it to start again.",
  "voice.full": "Recorded up to here: there is no more room. Listen to it, or erase it to start again.",
  "voice.kept": "Your recording",
  "voice.erase": "Erase the recording",
  "voice.noMicrophone": "The microphone is not allowed. You can write, or skip.",
  "answer.doesNotKnow": "I don’t know",
  "answer.prefersNotToSay": "I prefer not to answer",
  "move.next": "Continue",
  "move.back": "Back",

  "end.heading": "That’s all",
  "end.help": "Press to send. After that nothing can be changed: no answer is kept with anybody’s name.",
  "end.send": "Send my answers",

  "send.sending": "Sending…",
  "send.done": "Received. Thank you!",
  "send.receipt": "Your receipt",
  "send.receiptWhy": "What is this receipt for?",
  "send.receiptHelp":
    "This receipt proves that the server has kept an answer. It does not say who you are or what you answered. It can be checked at {address}.",
  "send.waiting":
    "No network. Your answers are kept on this phone, locked. Open this page again when the network is back: they will leave by themselves.",
  "send.notKept":
    "No network, and this phone could not keep your answers. Leave this page open until it says “Received”.",
  "send.noRoom":
    "Careful: this phone cannot keep anything. Without network at the end, the page must stay open.",
  "send.already":
    "Answers were already sent with this invitation. If that was not you, tell the staff representatives.",
  "send.closed":
    "This questionnaire has ended, or your invitation was made again. Your answers were not taken; they stay on this phone.",
  "send.refused":
    "Your answers could not be received. They stay on this phone. Talk to the person who gave you the invitation.",

  "hand.title": "Still no network?",
  "hand.help":
    "Somebody who has a network can take a picture of this square: your answers leave through their phone, and they cannot read them.",
  "hand.show": "Show the square",
  "hand.text": "Or give them this text",
  "hand.tooLong": "Your answers are too long for a square. Give the text.",

  "phone.title": "This phone",
  "phone.offline": "This page also opens without network, on this phone.",
  "phone.forget": "Forget this page on this phone",
  "phone.forgotten":
    "Forgotten: this phone keeps nothing more of this page. Its address may remain in the history; you can erase it there.",
  "phone.forgetWaiting":
    "Your answers have not left yet: they would be lost. Press once more if you still want to forget.",
  "phone.leave": "Leave quickly",

  "receipt.heading": "Check a receipt",
  "receipt.label": "The code of the receipt",
  "receipt.check": "Check",
  "receipt.genuine":
    "This receipt is genuine: this server has kept an answer. It does not say who, what or when.",
  "receipt.unknown": "This code is not a receipt of this server. Look at each sign again.",

  "mail.hello": "Hello,",
  "mail.subject": "A few questions, from {asker}",
  "mail.open": "Open this address, on your phone if you like:",
  "mail.until": "You can answer until {day}.",
  "mail.own":
    "This address is made for you: give it to nobody. Your e-mail address is never kept with your answers.",
  "mail.unexpected": "You did not expect this message? Do not open the address, and ask around you.",

  "relay.heading": "Hand in answers",
  "relay.help":
    "This link holds somebody’s answers, locked. You hand them in without being able to read them.",
  "relay.send": "Hand in to the server",
  "relay.done": "Handed in. Here is the receipt, to give to the person.",
  "relay.empty": "This address holds no answers. Aim at the square once more.",
  "relay.later": "The server does not answer. Keep this page, then try again.",
  "relay.refused":
    "These answers could not be received: the questionnaire has ended, or the invitation was made again.",
};
