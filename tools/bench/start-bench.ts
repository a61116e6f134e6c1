import { openApplication } from "../../testkit/src/browser/open-application.ts";
import { type Bench, seconds } from "./bench.ts";

/** From the start of a new installation to the first chart in a browser. */
export const startBench: Bench = {
  name: "First run",
  async run() {
    const start = performance.now();
    const application = await openApplication();
    try {
      const { page } = await application.openPage();
      await page.locator("svg[role=img]").first().waitFor();
      const took = (performance.now() - start) / 1000;
      return [
        {
          name: "start to first chart, new data folder",
          figure: seconds(took),
          aim: "under 60 s",
          isMet: took < 60,
        },
      ];
    } finally {
      await application.close();
    }
  },
};
