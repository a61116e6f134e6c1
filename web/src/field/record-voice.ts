import { find, show, tell } from "./page-parts.ts";

/** The recording of an answer, made here or chosen among the sounds of the phone. */
export interface VoiceNote {
  bytes(): Promise<ArrayBuffer | undefined>;
  erase(): void;
}

/** Speech stays clear at this rate, and two minutes of it weigh 360 kB. */
const bitsPerSecond = 24_000;

const noVoice: VoiceNote = { bytes: async () => undefined, erase: () => {} };

/** Shows the part of the page for the voice, where there is one. */
export function openVoice(): VoiceNote {
  const [part, kept] = [find("voice", HTMLFieldSetElement), find("kept", HTMLDivElement)];
  const player = kept?.querySelector("audio");
  const input = find("file", HTMLParagraphElement)?.querySelector("input");
  if (part === undefined || player === null || player === undefined || !input) return noVoice;
  let sound: Blob | undefined;
  let address = "";
  const keep = (next: Blob | undefined) => {
    if (address !== "") URL.revokeObjectURL(address);
    sound = next;
    address = next === undefined ? "" : URL.createObjectURL(next);
    if (next === undefined) player.removeAttribute("src");
    else player.src = address;
    show(kept, next !== undefined);
  };
  const erase = () => {
    keep(undefined);
    input.value = "";
  };
  find("erase", HTMLButtonElement)?.addEventListener("click", erase);
  input.addEventListener("change", () => keep(input.files?.[0]));
  if (!canRecord()) offerFile();
  else listenToRecorder(Number(part.dataset.seconds), keep);
  show(part);
  return { bytes: async () => (sound === undefined ? undefined : readBytes(sound)), erase };
}

function canRecord(): boolean {
  return "MediaRecorder" in window && "mediaDevices" in navigator;
}

function offerFile(): void {
  show(find("record", HTMLButtonElement), false);
  show(find("file", HTMLParagraphElement));
}

function listenToRecorder(seconds: number, keep: (sound: Blob) => void): void {
  const [record, stop] = [find("record", HTMLButtonElement), find("stop", HTMLButtonElement)];
  let recording: MediaRecorder | undefined;
  const end = () => {
    if (recording?.state === "recording") recording.stop();
  };
  stop?.addEventListener("click", end);
  record?.addEventListener("click", async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      recording = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
      const parts: Blob[] = [];
      recording.addEventListener("dataavailable", (event) => parts.push(event.data));
      const timer = window.setTimeout(end, seconds * 1000);
      recording.addEventListener("stop", () => {
        window.clearTimeout(timer);
        for (const track of stream.getTracks()) track.stop();
        keep(new Blob(parts, { type: parts[0]?.type ?? "" }));
        show(stop, false);
        show(record);
        tell("");
        record.focus();
      });
      recording.start();
      show(record, false);
      show(stop);
      tell("voice.running");
      stop?.focus();
    } catch {
      // The person said no, or the phone has no microphone: both are answers, and a file may do.
      tell("voice.noMicrophone");
      offerFile();
    }
  });
}

/** `Blob.arrayBuffer` is younger than the phones of the field. */
function readBytes(sound: Blob): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result instanceof ArrayBuffer ? reader.result : undefined);
    reader.onerror = () => resolve(undefined);
    reader.readAsArrayBuffer(sound);
  });
}
