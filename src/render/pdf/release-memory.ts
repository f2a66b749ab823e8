/** Gives back the memory of compiled volumes: the engine does not see how large they are outside of its own heap, and would keep them all. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects what is no longer reachable, and lets native objects free what they hold. */
export async function releaseMemory(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  await new Promise((resolve) => setImmediate(resolve))
}
