/** Sentences of made-up but sober prose, so that files have the size and the shape of real ones. */
import type { Random } from './random.ts'

const subjects = [
  'The platform team',
  'Each system owner',
  'The service desk',
  'Every manager',
  'The build pipeline',
  'Our main supplier',
  'The on-call engineer',
  'The people team',
]
const verbs = ['checks', 'keeps', 'reviews', 'renews', 'records', 'removes', 'tests', 'reports']
const objects = [
  'the list of accounts',
  'the restore log',
  'keys and certificates',
  'open change requests',
  'rights in production',
  'the inventory of laptops',
  'alarms of the night',
  'the register of suppliers',
]
const times = [
  'every Monday',
  'within two working days',
  'before each release',
  'once in a quarter',
  'after every incident',
  'when a colleague leaves',
  'at the end of the month',
  'at least twice a year',
]
const reasons = [
  'so that a mistake shows early',
  'because customers ask for it',
  'and keeps the result for three years',
  'and tells the owner what was found',
  'unless the owner agreed to another date',
  'as the contract demands',
]

/** One sentence of 12 to 18 words. */
export function sentence(random: Random): string {
  return `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(times)} ${random.pick(reasons)}.`
}

/** Several sentences in one line. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ')
}

/** A number with leading zeros, as ids have it. */
export const padded = (value: number, width = 5): string => String(value).padStart(width, '0')
