import { show, wordOf } from "../field/page-parts.ts";

/** Speech stays clear at this rate: a minute of it weighs 120 kB. */
const bitsPerSecond = 16_000;
/** Milliseconds between two looks at how much was recorded. */
const slice = 1000;
/** The first that the phone can write; the server takes these and no other. */
const mediaTypes = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4"];

/** Offers to speak where a question may be answered so and the phone can record; what was said goes with the form. */
export function offerVoices(form: HTMLFormElement): void {
  if (!("MediaRecorder" in window) || !("mediaDevices" in navigator)) return;
  const mediaType = mediaTypes.find((each) => MediaRecorder.isTypeSupported(each));
  if (mediaType === undefined) return;
  for (const part of form.querySelectorAll<HTMLElement>(".voice")) {
    const erase = openVoice(part, mediaType);
    // A form that is emptied keeps the fields that nobody sees.
    form.addEventListener("reset", erase);
    show(part);
  }
}

interface VoicePart {
  readonly part: HTMLElement;
  readonly field: HTMLInputElement;
  readonly player: HTMLAudioElement;
  readonly record: HTMLElement;
  readonly stop: HTMLElement;
  readonly kept: HTMLElement;
}

/** Gives what erases it. */
function openVoice(part: HTMLElement, mediaType: string): () => void {
  const found = (name: string) => part.querySelector<HTMLElement>(`[data-voice=${name}]`);
  const [field, player] = [part.querySelector("input"), part.querySelector("audio")];
  const [record, stop, kept, eraser] = [found("record"), found("stop"), found("kept"), found("erase")];
  if (!field || !player || !record || !stop || !kept || !eraser) return () => {};
  const voice = { part, field, player, record, stop, kept };
  let end = () => {};
  const told = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  const erase = () => {
    end();
    if (player.src !== "") URL.revokeObjectURL(player.src);
    player.removeAttribute("src");
    field.value = "";
    told();
    tell(part, "");
    show(kept, false);
    show(record);
  };
  eraser.addEventListener("click", () => {
    erase();
    record.focus();
  });
  stop.addEventListener("click", () => end());
  record.addEventListener("click", async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      end = recordOnce(voice, stream, mediaType);
      show(record, false);
      show(stop);
      tell(part, "voice.running");
      stop.focus();
    } catch (_refused) {
      // The person said no, or the phone has no microphone: both are answers.
      tell(part, "voice.noMicrophone");
    }
  });
  return erase;
}

/** Records until it is stopped, or its time or its place is used up. Gives what stops it. */
function recordOnce(voice: VoicePart, stream: MediaStream, mediaType: string): () => void {
  const { part, field, player, record, stop, kept } = voice;
  const recorder = new MediaRecorder(stream, { mimeType: mediaType, audioBitsPerSecond: bitsPerSecond });
  const [seconds, bytesAtMost] = [Number(part.dataset.seconds), Number(part.dataset.bytes)];
  const parts: Blob[] = [];
  let size = 0;
  let isFull = false;
  const end = () => {
    if (recorder.state === "recording") recorder.stop();
  };
  const timer = window.setTimeout(() => {
    isFull = true;
    end();
  }, seconds * 1000);
  recorder.addEventListener("dataavailable", ({ data: sound }) => {
    // What is beyond the room is left out: the sound before it is whole.
    if (size + sound.size <= bytesAtMost) parts.push(sound);
    else isFull = true;
    size += sound.size;
    // Room for one more slice, twice as heavy as the rate says.
    if (size + (bitsPerSecond / 4) * (slice / 1000) > bytesAtMost) {
      isFull = true;
      end();
    }
  });
  recorder.addEventListener("stop", async () => {
    window.clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    const sound = new Blob(parts, { type: mediaType });
    const letters = await lettersOf(sound);
    show(stop, false);
    if (letters === "") {
      show(record);
      return;
    }
    field.value = letters;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    player.src = URL.createObjectURL(sound);
    show(kept);
    tell(part, isFull ? "voice.full" : "voice.ready");
    const next = kept.querySelector("audio");
    if (next !== null) next.focus();
  });
  recorder.start(slice);
  return end;
}

function tell(part: HTMLElement, key: string): void {
  const status = part.querySelector("[role=status]");
  if (status !== null) status.textContent = key === "" ? "" : wordOf(key);
}

/** Base64url of a sound; "" when it cannot be read. `Blob.arrayBuffer` is younger than the phones of the field. */
function lettersOf(sound: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      const letters = address.slice(address.indexOf(",") + 1);
      resolve(letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""));
    };
    reader.onerror = () => resolve("");
    reader.readAsDataURL(sound);
  });
}
