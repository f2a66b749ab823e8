/** Gives back the memory of compiled volumes: the engine does not see how large they are outside of its own heap, and would keep them all. */

const ROUNDS = 4
const PRESSURE = 2 ** 28

/** Claims memory outside of the heap that nobody touches, which makes the engine collect, and lets native objects free what they hold. */
export async function releaseMemory(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    new ArrayBuffer(PRESSURE)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
