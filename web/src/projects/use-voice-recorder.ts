import { useEffect, useRef, useState } from "react";

/** Speech stays clear at this rate, and two minutes of it weigh 360 kB. */
const bitsPerSecond = 24_000;
/** Milliseconds of one recording, at most. */
const longest = 120_000;

export type RecorderState = "ready" | "running" | "noMicrophone";

export interface VoiceRecorder {
  readonly state: RecorderState;
  start(): Promise<void>;
  stop(): void;
}

/** Records the voice of who sits before the page; what was recorded is given once it ends. */
export function useVoiceRecorder(onRecorded: (sound: Blob) => void): VoiceRecorder {
  const [state, setState] = useState<RecorderState>(canRecord() ? "ready" : "noMicrophone");
  const recording = useRef<MediaRecorder>(undefined);
  const stop = () => {
    if (recording.current?.state === "recording") recording.current.stop();
  };
  // Whoever leaves the page records nothing more.
  useEffect(() => () => releaseMicrophone(recording.current), []);
  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
      const parts: Blob[] = [];
      const timer = window.setTimeout(() => recorder.state === "recording" && recorder.stop(), longest);
      recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
      recorder.addEventListener("stop", () => {
        window.clearTimeout(timer);
        releaseMicrophone(recorder);
        setState("ready");
        onRecorded(new Blob(parts, { type: parts[0]?.type ?? "" }));
      });
      recording.current = recorder;
      recorder.start();
      setState("running");
    } catch {
      // The person said no, or there is no microphone: a recording may be chosen instead.
      setState("noMicrophone");
    }
  };
  return { state, start, stop };
}

function canRecord(): boolean {
  return "MediaRecorder" in window && "mediaDevices" in navigator;
}

function releaseMicrophone(recorder: MediaRecorder | undefined): void {
  for (const track of recorder?.stream.getTracks() ?? []) track.stop();
}
