import "./tables.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type SeriesStore, type SeriesValue, seriesValueSchema } from "../../../core/src/effects/index.ts";
import type { Transaction } from "../database/index.ts";
import type { BusinessSeriesTable } from "./tables.ts";

/** The business series of the actor's organisation; through a share, those of its project. */
export function openSeriesStore({ kysely }: Transaction, { organisation, share }: Actor): SeriesStore {
  const isElsewhere = (project: string) => share !== undefined && share.project !== project;
  return {
    async ofProject(project) {
      if (isElsewhere(project)) return [];
      const { rows } = await sql<BusinessSeriesTable>`
        SELECT * FROM business_series WHERE organisation_id = ${organisation} AND project_id = ${project}
        ORDER BY series COLLATE "C", site COLLATE "C", month COLLATE "C"`.execute(kysely);
      return rows.map(({ series, indicator, kind, site, month, value }) =>
        seriesValueSchema.parse({ series, indicator, kind, site, month, value }),
      );
    },

    async put(project, values, { savedAt, savedBy }) {
      if (isElsewhere(project)) throw new Error("invalid act; a share writes in its own project only");
      const rows = values.map((value) => ({ ...value, id: placeOf(project, value) }));
      await sql`
        INSERT INTO business_series
          (organisation_id, id, project_id, series, indicator, kind, site, month, value, saved_at, saved_by)
        SELECT ${organisation}, id, ${project}, series, indicator, kind, site, month, value, ${savedAt}, ${savedBy}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS row (id text, series text, indicator text, kind text, site text, month text, value double precision)
        ON CONFLICT (organisation_id, id) DO UPDATE SET
          indicator = excluded.indicator, kind = excluded.kind, value = excluded.value,
          series = excluded.series, site = excluded.site,
          saved_at = excluded.saved_at, saved_by = excluded.saved_by`.execute(kysely);
      await agreeOnKind({ project, values });
    },

    async remove(project, series) {
      if (isElsewhere(project)) return false;
      const { rows } = await sql`
        DELETE FROM business_series
        WHERE organisation_id = ${organisation} AND project_id = ${project} AND series = ${series}
        RETURNING id`.execute(kysely);
      return rows.length > 0;
    },
  };

  /** What a series is about and how its months add up is one for all its figures: the last word holds. */
  async function agreeOnKind(written: {
    readonly project: string;
    readonly values: readonly SeriesValue[];
  }): Promise<void> {
    const [first] = written.values;
    if (first === undefined) return;
    await sql`
      UPDATE business_series SET indicator = ${first.indicator}, kind = ${first.kind}
      WHERE organisation_id = ${organisation} AND project_id = ${written.project}
        AND series = ${first.series}`.execute(kysely);
  }
}

function placeOf(project: string, { series, site, month }: SeriesValue): string {
  return createHash("sha256")
    .update(JSON.stringify([project, series, site, month]))
    .digest("hex");
}
