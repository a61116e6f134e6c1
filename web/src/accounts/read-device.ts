/** Browser and system as people name them. The order counts: most browsers claim to be several. */
const browsers = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(HeadlessChrome|Chrome|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+ .*Safari\//],
] as const;
const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** What a browser says of itself, in two words; nothing when it is not one of those known. */
export function readDevice(text: string): {
  readonly browser: string | undefined;
  readonly system: string | undefined;
} {
  return {
    browser: browsers.find(([, mark]) => mark.test(text))?.[0],
    system: systems.find(([, mark]) => mark.test(text))?.[0],
  };
}
