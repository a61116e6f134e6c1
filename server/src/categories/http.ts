import {
  type CategoryId,
  categoryRoutes,
  defineCategory,
  listCategories,
  previewCategory,
  viewCategory,
  viewCategoryProfile,
} from "../../../core/src/categories/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { type Door, door } from "../http/door.ts";
