import { z } from "zod";
import cleaning from "./sectors/cleaning.json" with { type: "json" };
import foodIndustry from "./sectors/food-industry.json" with { type: "json" };
import homeCare from "./sectors/home-care.json" with { type: "json" };
import hotels from "./sectors/hotels.json" with { type: "json" };
import logistics from "./sectors/logistics.json" with { type: "json" };
import retail from "./sectors/retail.json" with { type: "json" };

export const sectorNames = ["cleaning", "homeCare", "foodIndustry", "logistics", "retail", "hotels"] as const;
export type SectorName = (typeof sectorNames)[number];

const share = z.number().min(0).max(1);

const tradeSchema = z.strictObject({
  key: z.string(),
  /** How payroll writes the job, several ways. */
  labels: z.array(z.string()).min(1),
  occupationCode: z.string().regex(/^\d{3}[a-z]$/),
  statusCode: z.string().regex(/^\d{2}$/),
  /** What the company's own people would say: a trade of the first levels. */
  isFirstLevels: z.boolean(),
  /** Positions in the grid, 1 for the lowest. */
  gradeFrom: z.int().min(1),
  gradeTo: z.int().min(1),
  /** Weight among the seats of the company. */
  share: z.number().min(0),
  partTimeShare: share,
  fixedTermShare: share,
  apprenticeShare: share,
  femaleShare: share,
  monthlyExitRate: share,
  /** Exposure codes of the DSN with the share of people exposed. */
  exposures: z.array(z.tuple([z.string(), share])),
  /** Weights of the qualification levels 1 to 8. */
  levelWeights: z.array(z.number().min(0)).length(8),
  /** Key of the trade above, "" when promotion stays within the trade. */
  promotesTo: z.string(),
  isAtClientSite: z.boolean(),
  /** Yearly rates of access to mandatory and to other training. */
  mandatoryRate: share,
  otherTrainingRate: share,
  /** Answers to the six questions about the work, "y" or "n", in the order of the questions. */
  workAnswers: z.string().regex(/^[yn]{6}$/),
});
export type Trade = z.infer<typeof tradeSchema>;

const gradeSchema = z.strictObject({
  label: z.string(),
  /** Spellings met in payroll, the label itself first. */
  writtenAs: z.array(z.string()).min(1),
  /** Euros per hour in the first year of the story. */
  hourlyPay: z.number().positive(),
});

const sectorSchema = z.strictObject({
  name: z.enum(sectorNames),
  companyNames: z.array(z.string()).min(1),
  activityCode: z.string().regex(/^\d{4}[A-Z]$/),
  collectiveAgreement: z.string().regex(/^\d{4}$/),
  /** Highest position that the reference rule counts in. */
  referenceGrade: z.int().min(1),
  clientSitesPerEmployee: z.number().min(0),
  source: z.string(),
  /** Lowest position first. */
  grades: z.array(gradeSchema).min(2),
  /** Texts found instead of a position, which no table knows. */
  unmappedGrades: z.array(z.string()).min(1),
  trades: z.array(tradeSchema).min(2),
});
export type Sector = z.infer<typeof sectorSchema>;

const sectors: ReadonlyMap<SectorName, Sector> = new Map(
  [cleaning, homeCare, foodIndustry, logistics, retail, hotels].map((written) => {
    const sector = sectorSchema.parse(written);
    return [sector.name, sector] as const;
  }),
);

/** Trades, grid and habits of a sector: plausible, and invented. */
export function sectorOf(name: SectorName): Sector {
  const sector = sectors.get(name);
  if (sector === undefined) throw new Error(`invalid sector; not one of ours: ${name}`);
  return sector;
}
