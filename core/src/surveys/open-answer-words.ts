import type { OpenAnswer } from "./questionnaire-model.ts";

/** The two answers that every question takes, by language code. Only French was read again by people who speak it. */
export const openAnswerWords: Readonly<Record<string, Readonly<Record<OpenAnswer, string>>>> = {
  fr: { doesNotKnow: "Je ne sais pas", prefersNotToSay: "Je préfère ne pas répondre" },
  "fr-easy": { doesNotKnow: "Je ne sais pas", prefersNotToSay: "Je ne veux pas répondre" },
  en: { doesNotKnow: "I don’t know", prefersNotToSay: "Prefer to skip" },
  ar: { doesNotKnow: "لا أعرف", prefersNotToSay: "أفضل ألا أجيب" },
  pt: { doesNotKnow: "Não sei", prefersNotToSay: "Prefiro não responder" },
  tr: { doesNotKnow: "Bilmiyorum", prefersNotToSay: "Yanıtlamamayı tercih ederim" },
  ta: { doesNotKnow: "எனக்குத் தெரியாது", prefersNotToSay: "பதிலளிக்க விரும்பவில்லை" },
};
