/** Amounts of money for readers: thousands set apart, a range where the amount is not stated. */
import type { Amount } from '../../analysis/certification/three-year-plan.ts'
import { plainLine } from '../../terminal/plain-text.ts'

/** `EUR 19,400` or `EUR 3,200 to 4,800`; without currency only the figures. */
export function money({ min, max }: Amount, currency?: string): string {
  const unit = currency === undefined ? '' : `${plainLine(currency)} `
  return min === max ? `${unit}${grouped(min)}` : `${unit}${grouped(min)} to ${grouped(max)}`
}

const grouped = (amount: number): string => {
  const [whole = '', part] = String(Math.round(amount * 100) / 100).split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${part === undefined ? '' : `.${part}`}`
}
