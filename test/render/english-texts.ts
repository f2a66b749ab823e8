/** The English texts of the product, for tests of writers. */
import { packResources } from '../../src/pack/resources.ts'
import type { Texts } from '../../src/render/texts.ts'

const loaded = packResources(() => undefined).texts('en')
if (!loaded.ok) throw new Error(loaded.fault.message)

export const englishTexts: Texts = loaded.texts.texts
