/** Reads a screen aloud with a voice of the device; nothing is asked of the network. */
export interface Reader {
  /** Whether the device has a voice of its own for the language. It may learn so late: `onChange` is told. */
  canRead(): boolean;
  isReading(): boolean;
  read(texts: readonly string[]): void;
  stop(): void;
}

/**
 * A reader of the voices of this browser for a language (ISO 639). Voices of the network send away what they read: not
 * used.
 */
export function openReader(onChange: () => void, language = "fr"): Reader {
  const speech: SpeechSynthesis | undefined =
    "speechSynthesis" in window ? window.speechSynthesis : undefined;
  let reading: SpeechSynthesisUtterance | undefined;
  // Some devices write "fr_FR".
  const ownVoice = () =>
    speech
      ?.getVoices()
      .find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  speech?.addEventListener?.("voiceschanged", onChange);
  return {
    canRead: () => ownVoice() !== undefined,
    isReading: () => reading !== undefined,
    read(texts) {
      const voice = ownVoice();
      if (speech === undefined || voice === undefined) return;
      const utterance = new SpeechSynthesisUtterance(texts.join(". "));
      utterance.voice = voice;
      utterance.lang = voice.lang;
      const finish = () => {
        if (reading !== utterance) return;
        reading = undefined;
        onChange();
      };
      utterance.addEventListener("end", finish);
      utterance.addEventListener("error", finish);
      speech.cancel();
      reading = utterance;
      speech.speak(utterance);
      onChange();
    },
    stop() {
      reading = undefined;
      speech?.cancel();
      onChange();
    },
  };
}
