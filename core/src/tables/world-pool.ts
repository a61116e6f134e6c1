import type { Demand } from "./demands.ts";
import { mirrored, proves, type World, type WorldGround } from "./worlds.ts";

/** Worlds found so far, by the sensitive figure that they move. Each is kept with its mirror image. */
export interface WorldPool {
  add(world: World, dust: number): void;
  /** A world that proves the demand and moves nothing but withheld figures. */
  find(demand: Demand, withheld: ReadonlySet<number>): World | undefined;
  /** Forgets worlds that move a figure. */
  drop(figure: number): readonly World[];
  restore(worlds: readonly World[]): void;
}

export function openWorldPool(ground: WorldGround, sensitive: ReadonlySet<number>): WorldPool {
  const byFigure = new Map<number, Set<World>>([...sensitive].map((figure) => [figure, new Set()]));
  const keep = (world: World): void => {
    for (const figure of world.moved.keys()) byFigure.get(figure)?.add(world);
  };
  return {
    add: (world, dust) => {
      keep(world);
      const turned = mirrored(ground, world, dust);
      if (turned.isPossible) keep(turned);
    },
    find: (demand, withheld) => {
      for (const world of byFigure.get(demand.figure) ?? [])
        if (proves(world, demand, ground.system) && movesOnly(world, withheld)) return world;
      return undefined;
    },
    drop: (figure) => {
      const dropped = new Set<World>();
      for (const worlds of byFigure.values())
        for (const world of worlds)
          if (world.moved.has(figure)) {
            worlds.delete(world);
            dropped.add(world);
          }
      return [...dropped];
    },
    restore: (worlds) => {
      for (const world of worlds) keep(world);
    },
  };
}

/** Whether every figure that differs in a world is withheld: then nothing published differs. */
export function movesOnly(world: World, withheld: ReadonlySet<number>): boolean {
  for (const figure of world.moved.keys()) if (!withheld.has(figure)) return false;
  return true;
}
