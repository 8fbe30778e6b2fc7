import { availableParallelism } from "node:os";

/** Does tasks, as many at a time as there are processors. */
export async function inTurns(tasks) {
  const waiting = tasks.values();
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (const task of waiting) await task();
  }));
}
