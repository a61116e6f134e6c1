import { expect, test } from "vitest";
import { studentCumulative } from "../distributions/student-t.ts";
import { wholeStudentCumulative } from "./whole-student.ts";

test("the finite series is the distribution function, for odd, even and large degrees of freedom", () => {
  for (const degrees of [1, 2, 3, 4, 5, 8, 20, 31, 99, 100, 101, 400]) {
    for (const t of [-30, -4.2, -1, -0.01, 0, 0.3, 2, 7]) {
      const difference = wholeStudentCumulative(t, degrees) - studentCumulative(t, degrees);
      expect(Math.abs(difference), `t ${t}, ${degrees} degrees`).toBeLessThan(2e-15);
    }
  }
});
