import fc from "fast-check";
import { expect, test } from "vitest";
import { recogniseAttachment } from "./recognise-attachment.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0", "photo", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "photo", "image/png"],
  ["RIFF....WEBP", "photo", "image/webp"],
  ["RIFF....WAVE", "voice", "audio/wav"],
  ["OggS", "voice", "audio/ogg"],
  ["\x1aE\xdf\xa3", "voice", "audio/webm"],
  ["ID3\x04", "voice", "audio/mpeg"],
  ["\xff\xfb\x90", "voice", "audio/mpeg"],
  ["....ftypM4A ", "voice", "audio/mp4"],
])("the first bytes %j tell the kind", (text, kind, mediaType) => {
  expect(recogniseAttachment(bytesOf(text))).toEqual({ kind, mediaType });
});

test.each(["", "%PDF-1.7", "<svg", "MZ", "PK\x03\x04", "GIF89a", "RIFF....AVI ", "....ftypheic", "\xff\xd8"])(
  "%j is refused",
  (text) => {
    expect(recogniseAttachment(bytesOf(text))).toBeUndefined();
  },
);

test("any bytes are told or refused, and never fail", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const recognised = recogniseAttachment(bytes);
      if (recognised === undefined) return;
      expect(recognised.mediaType.startsWith("image/")).toBe(recognised.kind === "photo");
    }),
  );
});
