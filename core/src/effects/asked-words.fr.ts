/** What a perception that comes from a questionnaire says, in French. */
export const askedWordsFr = "{question} {answer} ({count} sur {tellers}).";
