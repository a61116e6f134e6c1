import { correctRule, ruleRoutes, viewRules } from "../../../core/src/reference/index.ts";
import { type Door, door } from "../http/door.ts";

export const ruleDoors: readonly Door[] = [
  door(ruleRoutes.view, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewRules(rooms, call.actor),
  }),
  door(ruleRoutes.correct, {
    statuses: {
      notAllowed: 403,
      checkedLater: 422,
      topicChanged: 422,
      amountsChanged: 422,
      correctionOutdated: 409,
    },
    subject: (call) => call.body.row.key,
    serve: (rooms, call) => correctRule(rooms, call.actor, call.body),
  }),
];
