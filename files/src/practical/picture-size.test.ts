import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureFormatOf, pictureSizeOf } from "./picture-size.ts";
import { samplePng } from "./sample-picture.ts";

/** A JPEG header: start, one segment to skip, then a frame of the kind given. */
function jpegHeader(frame: number, width: number, height: number): Uint8Array {
  const sizes = [height >> 8, height & 255, width >> 8, width & 255];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, frame, 0, 17, 8, ...sizes, 3]);
}

test("the size of a PNG and of a JPEG is read from its header, whatever the coding of the JPEG", () => {
  expect(pictureSizeOf(samplePng(7, 300))).toEqual({ width: 7, height: 300 });
  for (const frame of [0xc0, 0xc1, 0xc2]) {
    expect(pictureSizeOf(jpegHeader(frame, 640, 480))).toEqual({ width: 640, height: 480 });
  }
});

test("a segment that is no frame gives no size, and neither does a picture without a side", () => {
  for (const segment of [0xc4, 0xc8, 0xcc])
    expect(pictureSizeOf(jpegHeader(segment, 640, 480))).toBeUndefined();
  expect(pictureSizeOf(jpegHeader(0xc0, 0, 480))).toBeUndefined();
});

test("anything else has no size, and is never read beyond its end", () => {
  expect(pictureSizeOf(new Uint8Array())).toBeUndefined();
  const starts = fc.constantFrom([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xff], [0x89, 0x50, 0x4e, 0x47]);
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const size = pictureSizeOf(new Uint8Array([...start, ...rest]));
      if (size !== undefined) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
  );
});

test("sound has no picture format", () => {
  expect(["image/jpeg", "image/png", "image/webp", "audio/ogg"].map(pictureFormatOf)).toEqual([
    "jpg",
    "png",
    "webp",
    undefined,
  ]);
});
