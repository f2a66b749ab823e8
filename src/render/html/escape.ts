/** Escapes text for HTML content and quoted attributes. */
import { cleanText } from '../clean-text.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
}
